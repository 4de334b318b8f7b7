import ArgumentParser

/// `achievement`: what stands in the place of what was calculated.
struct AchievementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "achievement",
    abstract: "Enter and withdraw what an authority gives for an indicator.",
    discussion: HelpText.discussion(examples: [
      (
        "reckoner achievement override book --service NCD2324 --indicator ACC08 --share 100 "
          + "--reference 'NHSE 7 June 2024' --reason 'data not usable' --by Ann",
        "all points for everybody"
      )
    ]),
    subcommands: [AchievementOverrideCommand.self, AchievementWithdrawCommand.self]
  )
}
