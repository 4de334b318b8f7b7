/// One cell that holds something.
public struct Cell: Sendable, Hashable {
  /// What a cell holds.
  public enum Kind: Sendable, Hashable {
    /// A text, also an empty one.
    case text
    /// A number, as the exact text that the workbook has for it.
    case number
    /// A number that is shown as a date or a time: a count of days, by the workbook's date system.
    case dateNumber
    /// A date written as ISO 8601 text.
    case dateText
    /// `TRUE` or `FALSE`.
    case boolean
    /// An error of the spreadsheet, such as `#N/A`.
    case error
    /// A formula whose value the workbook does not hold: not the same as an empty cell.
    case uncomputed
  }

  /// The column, 1 for `A`.
  public let column: Int
  /// The row, from 1.
  public let row: Int
  /// What it holds.
  public let kind: Kind
  /// The content; of a formula its value as it was last computed.
  public let text: String
  /// Whether a formula computes it.
  public let isFormula: Bool

  /// The address, such as `B7`.
  public var address: String {
    CellAddress.letters(column) + String(row)
  }
}
