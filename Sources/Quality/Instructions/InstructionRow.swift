/// A line of an instruction file, of whatever family.
public protocol InstructionRow: TableRow {
  /// The line's own identifier: taken in once, it is taken in for good.
  var id: String { get }
  /// Who decided.
  var by: String { get }
  /// What it is about, as findings name it.
  var what: String { get }
  /// The subject of a finding about it.
  var subject: String { get }
}

extension InstructionRow {
  /// The columns that are filled, beside those that every line has, in order.
  ///
  /// - Parameter names: The columns that every line has.
  /// - Returns: The names of the others that are not empty.
  func filledColumns(beside names: Set<String>) -> [String] {
    zip(Self.layout.columns, cells).compactMap { column, cell in
      cell.isEmpty || names.contains(column.name) ? nil : column.name
    }
  }
}
