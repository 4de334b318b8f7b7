public import Findings

extension Rule {
  /// A report lacks a part that it always has.
  public static let reportIncomplete = Rule(
    id: "REP002",
    severity: .error,
    title: "A report lacks a part that it always has",
    why: "Without its service, its summary or the heading of its rows nobody can tell "
      + "what a report says.",
    remedy: "Save the report again, whole.",
    bad: "a report without \"Service Provider Id\"",
    good: "the report as CQRS saves it"
  )
}
