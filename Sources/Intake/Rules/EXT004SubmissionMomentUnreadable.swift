public import Findings

extension Rule {
  /// A submission date or time that cannot be read.
  public static let submissionMomentUnreadable = Rule(
    id: "EXT004",
    severity: .error,
    title: "A submission date or time that cannot be read",
    why: """
      The latest submission counts, so its date (dd/mm/yyyy or a spreadsheet's number) and time must be certain.
      """,
    remedy: """
      Correct it at the source, or ask for the extract again.
      """,
    bad: "SUBMIT_DATE: 12/31/2024",
    good: "SUBMIT_DATE: 31/12/2024"
  )
}
