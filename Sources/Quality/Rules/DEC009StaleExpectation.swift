public import Findings

extension Rule {
  /// The declaration changed since it was looked at.
  public static let staleExpectation = Rule(
    id: "DEC009",
    severity: .error,
    title: "The declaration changed since it was looked at",
    why: "The decision was made on a revision that is not the latest one.",
    remedy: "Look at the declaration again, and give its revision in `expect`.",
    bad: "expect 4, at revision 5",
    good: "expect 5, at revision 5"
  )
}
