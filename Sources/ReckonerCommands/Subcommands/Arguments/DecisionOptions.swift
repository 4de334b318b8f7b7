import ArgumentParser

/// The options of every subcommand that decides about what a person looked at.
struct DecisionOptions: ParsableArguments {
  @OptionGroup var revision: ExpectOption
  @OptionGroup var actor: ActorOptions
  @OptionGroup var write: DryRunOption
  @OptionGroup var output: OutputOptions
}
