public import Findings

extension Rule {
  /// An older extract without submission times.
  public static let noSubmissionTimes = Rule(
    id: "EXT018",
    severity: .note,
    title: "An older extract without submission times",
    why: """
      Which of two rows is later cannot be told, so that two that differ are a conflict.
      """,
    remedy: """
      Ask for the current layout if you can.
      """,
    bad: "...,VALUE,APPROVED_STATUS",
    good: "...,SUBMIT_DATE,SUBMIT_TIME,LAST_SUBMISSION"
  )
}
