/// One row of a sheet: the cells of it that hold something.
public struct Row: Sendable, Hashable {
  /// Its number as people see it, from 1; rows without cells are not given.
  public let number: Int
  /// Its cells by column; columns without content are left out.
  public let cells: [Cell]

  /// The cell of a column.
  ///
  /// - Parameter column: The column, 1 for `A`.
  /// - Returns: `nil` if the cell holds nothing.
  public func cell(_ column: Int) -> Cell? {
    cells.first { $0.column == column }
  }
}
