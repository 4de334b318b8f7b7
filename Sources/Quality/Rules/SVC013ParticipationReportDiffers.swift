public import Findings

extension Rule {
  /// A participation report has what the book has not.
  public static let participationReportDiffers = Rule(
    id: "SVC013",
    severity: .ask,
    title: "A participation report has what the book has not",
    why: "The report has no dates, so that what the book lacks, or has twice, cannot be "
      + "told from it.",
    remedy: "Take in the participation list with its dates, or participation.csv; or offer "
      + "and answer it here.",
    bad: "A10001 is Approved in the report and has no offer in the book",
    good: "A10001 is Approved in both"
  )
}
