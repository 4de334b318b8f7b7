public import Findings

extension Rule {
  /// A member's header says other than the directory.
  public static let zipMemberDiffers = Rule(
    id: "ZIP012",
    severity: .error,
    title: "a member's header says other than the directory",
    why: """
      Name, flags, method, checksum and sizes stand twice; where they differ, two programs \
      read two different things.
      """,
    remedy: "make the zip again with an ordinary program",
    bad: "a.csv in the directory, b.csv before the content",
    good: "a.csv in both places"
  )
}
