/// Takes the cells of a record one after another as what their columns hold.
///
/// The cells have been checked against their columns; a cell that is none of its type all the same
/// ends the reading.
struct CellReader {
  /// A cell that is not of its column's type.
  struct Mismatch: Error {}

  private var cells: ArraySlice<String>

  /// Reads from the first cell.
  init(_ cells: [String]) {
    self.cells = cells[...]
  }

  /// The next cell as it stands.
  mutating func text() throws(Mismatch) -> String {
    guard let cell = cells.popFirst() else { throw Mismatch() }
    return cell
  }

  /// The next cell as a value; an empty one is a mismatch.
  mutating func value<Value>(_ read: (String) -> Value?) throws(Mismatch) -> Value {
    guard let value = try read(text()) else { throw Mismatch() }
    return value
  }

  /// The next cell as a value, `nil` where it is empty.
  mutating func optional<Value>(_ read: (String) -> Value?) throws(Mismatch) -> Value? {
    let cell = try text()
    if cell.isEmpty { return nil }
    guard let value = read(cell) else { throw Mismatch() }
    return value
  }

  /// The next cell as a value of an extract; an empty one is no value.
  mutating func achievement() throws(Mismatch) -> AchievementValue? {
    try optional { AchievementValue($0) }
  }

  /// The next cell as `Y` or `N`.
  mutating func flag() throws(Mismatch) -> Bool {
    switch try text() {
    case "Y": true
    case "N": false
    default: throw Mismatch()
    }
  }

  /// The next three cells as service, achievement date and organisation.
  mutating func key() throws(Mismatch) -> DeclarationKey {
    let service = try value { ServiceCode($0) }
    let date = try value { CalendarDate(iso: $0) }
    let organisation = try value { ODSCode($0) }
    return DeclarationKey(
      service: service,
      achievementDate: date,
      organisation: organisation
    )
  }
}

/// Compares texts by their bytes, as the book's tables are sorted.
func precedes(_ left: String, _ right: String) -> Bool {
  left.utf8.lexicographicallyPrecedes(right.utf8)
}

/// Compares records cell by cell, each by its bytes.
func precedes(_ left: [String], _ right: [String]) -> Bool {
  left.lexicographicallyPrecedes(right, by: precedes)
}
