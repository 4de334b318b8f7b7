public import Findings

extension Rule {
  /// VAL009: values came again with day and month of their submission exchanged.
  public static let submissionSwapped = Rule(
    id: "VAL009",
    severity: .ask,
    title: "Unchanged values came with day and month of their submission exchanged",
    why: "One of the two files has its dates wrong, and the latest submission counts: under a "
      + "wrong later date, corrections would be taken for older values. The moment that the book "
      + "had is kept.",
    remedy: "Find out which date is right. If it is the new one, undo the run that took the other "
      + "in, and take the right extract in; if not, ask for the new extract again.",
    bad: "SUBMIT_DATE: 04/03/2025 for a value that the book has as submitted on 3 April",
    good: "SUBMIT_DATE: 03/04/2025 again"
  )
}
