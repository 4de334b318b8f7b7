public import Findings

extension Rule {
  /// Two members have one name.
  public static let zipDuplicateName = Rule(
    id: "ZIP016",
    severity: .error,
    title: "two members have one name",
    why: """
      Of two members with one name, also when only the case or the form of the letters \
      differs, one program keeps the first and the next the last.
      """,
    remedy: "rename one of them, or leave out the one that does not count",
    bad: "a.csv and A.csv",
    good: "a.csv and b.csv"
  )
}
