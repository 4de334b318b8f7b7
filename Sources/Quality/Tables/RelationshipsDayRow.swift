/// The day that the relationships of a book are as at.
///
/// The relationships themselves do not have it: a newer list may say the same as the one before.
public struct RelationshipsDayRow: TableRow {
  /// The day on which the newest list was taken in.
  public let day: CalendarDate

  /// Makes a row.
  public init(day: CalendarDate) {
    self.day = day
  }

  /// The layout of `relationships-day.csv`.
  public static let layout = Layout(
    name: "relationships-day",
    sentence: "The day that the relationships are as at, in one row; none before the first list.",
    columns: [Column("day", .date, "The day on which the newest list was taken in.")],
    key: ["day"]
  )

  /// Reads a row.
  public init?(cells: [String]) {
    guard cells.count == Self.layout.columns.count, let day = CalendarDate(iso: cells[0]) else {
      return nil
    }
    self.init(day: day)
  }

  /// The row's cells.
  public var cells: [String] { [day.iso] }

  /// Orders by day.
  public static func < (left: RelationshipsDayRow, right: RelationshipsDayRow) -> Bool {
    left.day < right.day
  }
}
