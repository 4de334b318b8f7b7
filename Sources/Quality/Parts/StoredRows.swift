/// All rows of one organisation in a part of the book, by rank of field, each field once.
public struct StoredRows: Sendable {
  /// Whose they are.
  public var organisation: ODSCode
  /// The submissions that the rows point to.
  public var submissions: [Submission]
  /// The rows, by rank of field.
  public var rows: [StoredRow]

  /// Makes the rows of an organisation.
  public init(organisation: ODSCode, submissions: [Submission], rows: [StoredRow]) {
    self.organisation = organisation
    self.submissions = submissions
    self.rows = rows
  }
}
