import ArgumentParser

/// `hold`: what keeps declarations from moving.
struct HoldCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold",
    abstract: "List, place and release holds on declarations.",
    discussion: HelpText.discussion(examples: [
      ("reckoner hold list book", "the holds that stand, and what lifts each"),
      (
        "reckoner hold release book H-NCD2425/2025-03-31/U00001/A81003/1 --by Ann",
        "release one"
      ),
    ]),
    subcommands: [HoldListCommand.self, HoldPlaceCommand.self, HoldReleaseCommand.self]
  )
}
