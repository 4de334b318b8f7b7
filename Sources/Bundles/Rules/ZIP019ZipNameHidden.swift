public import Findings

extension Rule {
  /// A member's name holds characters that do not show.
  public static let zipNameHidden = Rule(
    id: "ZIP019",
    severity: .error,
    title: "a member's name holds characters that do not show",
    why: """
      Zero bytes, control characters and marks that turn the direction of writing make a name \
      look like another.
      """,
    remedy: "rename the file",
    bad: "a name that ends in .exe and is shown as ending in .csv",
    good: "achievement.csv"
  )
}
