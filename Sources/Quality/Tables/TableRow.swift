/// A row of a table of ours: to and from cells in the order of its layout.
///
/// Cells have been checked against the layout's column types before `init(cells:)` is called; it
/// returns `nil` only where cells contradict one another.
public protocol TableRow: Sendable, Hashable, Comparable {
  /// The table's layout.
  static var layout: Layout { get }

  /// Reads a row.
  ///
  /// - Parameter cells: One cell for each column of the layout, checked against its type.
  init?(cells: [String])

  /// The row's cells, one for each column of the layout.
  var cells: [String] { get }
}
