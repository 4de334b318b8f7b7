import ArgumentParser

/// The options of every subcommand: how it says what it has to say.
struct OutputOptions: ParsableArguments {
  @Option(help: "The form of the results on standard output.")
  var format: OutputFormat = .text

  @Flag(name: .shortAndLong, help: "One line a finding, no excerpts, no talk.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say on standard error what is set and what was read.")
  var verbose = false

  @Option(help: "Colour in text; auto heeds NO_COLOR, TERM=dumb and whether it is a terminal.")
  var colour: ColourChoice = .auto

  func validate() throws {
    if quiet && verbose { throw ValidationError("--quiet and --verbose contradict each other.") }
  }

  /// What the options come to here.
  func settings(in surroundings: Surroundings) -> OutputSettings {
    func isColoured(_ isTerminal: Bool) -> Bool {
      switch colour {
      case .auto: surroundings.wantsColour(onTerminal: isTerminal)
      case .always: true
      case .never: false
      }
    }
    return OutputSettings(
      format: format,
      isQuiet: quiet,
      isVerbose: verbose,
      isOutputColoured: isColoured(surroundings.outputIsTerminal),
      isTalkColoured: isColoured(surroundings.talkIsTerminal),
      showsProgress: surroundings.talkIsTerminal && !quiet && !verbose
        && surroundings.variables["TERM"] != "dumb",
      width: surroundings.width
    )
  }
}
