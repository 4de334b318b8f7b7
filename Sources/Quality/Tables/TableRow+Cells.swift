/// Reads a cell that may be empty; the outer optional is `nil` where it is not empty and no value.
func optionalCell<Value>(_ cell: String, _ read: (String) -> Value?) -> Value?? {
  if cell.isEmpty { return .some(nil) }
  return read(cell).map(Optional.some)
}

/// Reads `Y` or `N`.
func flagCell(_ cell: String) -> Bool? {
  switch cell {
  case "Y": true
  case "N": false
  default: nil
  }
}

extension Bool {
  /// `Y` or `N`.
  var cell: String { self ? "Y" : "N" }

  /// `Y` or nothing, for a column that files without it have no cell in: a blank and N are one.
  var laterCell: String { self ? "Y" : "" }
}

extension Optional where Wrapped: CustomStringConvertible {
  /// The value as tables hold it; nothing where there is none.
  var cell: String { map(\.description) ?? "" }
}
