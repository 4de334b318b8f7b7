import ArgumentParser

/// The option of every subcommand that can have findings.
struct FindingOptions: ParsableArguments {
  @Option(help: "From which severity on findings make the exit code 1.")
  var failOn: Threshold = .ask
}
