public import Findings

/// A row and where it was read.
public struct Placed<Row: TableRow>: Sendable, Hashable {
  /// The row.
  public let row: Row
  /// Where it was read; `nil` for a row of the book.
  public let place: Place?

  /// Puts a row and its place together.
  public init(_ row: Row, at place: Place? = nil) {
    self.row = row
    self.place = place
  }

  /// Where a finding about the row is: its place, or the table's own file.
  public var findingPlace: Place {
    place ?? Place(source: "\(Row.layout.name).csv")
  }

  /// The place, with the name of one of the row's columns.
  func findingPlace(of column: String) -> Place {
    var place = findingPlace
    guard let number = Row.layout.columns.firstIndex(where: { $0.name == column }) else {
      preconditionFailure("\(Row.layout.name) has no column \(column)")
    }
    place.field = column
    place.fieldNumber = number + 1
    return place
  }
}
