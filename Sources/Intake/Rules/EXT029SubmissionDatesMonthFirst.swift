public import Findings

extension Rule {
  /// Submission dates with the month first.
  public static let submissionDatesMonthFirst = Rule(
    id: "EXT029",
    severity: .error,
    title: "Submission dates with the month first",
    why: """
      Where one date has the month first, 04/05/2025 in the same file may be 5 April; the file is refused whole.
      """,
    remedy: """
      Ask for the extract again with its dates as dd/mm/yyyy.
      """,
    bad: "SUBMIT_DATE: 04/25/2025 on one line, 04/05/2025 on another",
    good: "SUBMIT_DATE: 25/04/2025, 05/04/2025"
  )
}
