public import Findings

extension Rule {
  /// Submissions dated later than the run that takes them in.
  public static let submissionToCome = Rule(
    id: "EXT028",
    severity: .ask,
    title: "Submissions dated later than the run",
    why: """
      The latest submission counts, so that one of a day to come outranks every correction until then.
      """,
    remedy: """
      Ask for the extract again with its right dates, or undo the run; where the run was given --at, see that it is right.
      """,
    bad: "SUBMIT_DATE: 01/01/2035, taken in on 6 April 2025",
    good: "SUBMIT_DATE: 03/04/2025"
  )
}
