public import Findings

extension Rule {
  /// A member's name leads out of the bundle.
  public static let zipNameUnsafe = Rule(
    id: "ZIP020",
    severity: .error,
    title: "a member's name leads out of the bundle",
    why: """
      An absolute name, a drive, a backslash, an empty part, or the parts . and .. name \
      something else than a file in the bundle.
      """,
    remedy: "make the zip again from inside the folder, with plain names",
    bad: "../achievement.csv",
    good: "achievement.csv"
  )
}
