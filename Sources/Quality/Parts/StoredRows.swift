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

  /// Whether any of the rows came, and not all are answers that the book itself carried or filled
  /// in.
  public var isFromExtracts: Bool {
    submissions.contains { $0.kind != .carried && !$0.isOfDefinition }
  }

  /// The row of a field, `nil` if there is none.
  public func row(of field: UInt32) -> StoredRow? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].field < field { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low].field == field ? rows[low] : nil
  }
}
