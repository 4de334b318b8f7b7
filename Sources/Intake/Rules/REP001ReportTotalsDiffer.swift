public import Findings

extension Rule {
  /// The totals of a report are not those of its rows.
  public static let reportTotalsDiffer = Rule(
    id: "REP001",
    severity: .error,
    title: "The totals of a report are not those of its rows",
    why: "CQRS counts what it prints; where the count differs, rows were lost or added "
      + "on the way.",
    remedy: "Save the report again, without changing it.",
    bad: "Approved: 4 in the summary, and 3 rows that are Approved",
    good: "Approved: 4 in the summary, and 4 rows"
  )
}
