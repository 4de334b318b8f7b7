public import Findings

extension Rule {
  /// The decision lacks a column that its action needs.
  public static let decisionIncomplete = Rule(
    id: "INS003",
    severity: .error,
    title: "The decision lacks a column that its action needs",
    why: "Nothing is guessed.",
    remedy: "Fill the column.",
    bad: "declare without an organisation",
    good: "declare NCD2425 2025-03-31 U00001"
  )
}
