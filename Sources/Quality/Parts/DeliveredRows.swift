/// All rows of one organisation in a part of a delivery, by rank of field; fields may repeat.
public struct DeliveredRows: Sendable {
  /// Whose they are.
  public var organisation: ODSCode
  /// The submissions that the rows point to.
  public var submissions: [Submission]
  /// The rows, by rank of field, then line.
  public var rows: [DeliveredRow]
  /// Whether a field may stand there twice or a row is not the last submission.
  public var hasRepeats: Bool

  /// Makes the rows of an organisation.
  public init(
    organisation: ODSCode,
    submissions: [Submission],
    rows: [DeliveredRow],
    hasRepeats: Bool
  ) {
    self.organisation = organisation
    self.submissions = submissions
    self.rows = rows
    self.hasRepeats = hasRepeats
  }
}
