/// Whether `left` comes first; `nil` where the two are equal.
///
/// Rows are ordered by the columns of their key one after another: `order(…) ?? order(…)`.
func order<Value: Comparable>(_ left: Value, _ right: Value) -> Bool? {
  left == right ? nil : left < right
}

extension TableRow {
  /// Whether `left` comes first by its cells, byte for byte.
  ///
  /// Two rows of the same key are both kept in a delivery until a person has chosen, so the order
  /// must tell them apart too.
  static func cellsPrecede(_ left: Self, _ right: Self) -> Bool {
    for (one, other) in zip(left.cells, right.cells)
    where !one.utf8.elementsEqual(other.utf8) {
      return one.utf8.lexicographicallyPrecedes(other.utf8)
    }
    return false
  }
}
