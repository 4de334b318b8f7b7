public import Findings

extension Rule {
  /// A total is too large.
  public static let totalTooLarge = Rule(
    id: "DEC014",
    severity: .error,
    title: "A total is too large",
    why: "A total of more than 18 digits is not a count of patients.",
    remedy: "Correct the members' values.",
    bad: "999999999999999999 and 1",
    good: "999 and 1"
  )
}
