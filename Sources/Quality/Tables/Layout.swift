/// A table of ours, declared once: validation, `schema show`, documentation and `schemas/` read it.
public struct Layout: Sendable, Hashable {
  /// The table's name, by which it is known among all tables.
  public let name: String
  /// What its file is called; that of a report may be the name of a table of the book.
  public let file: String
  /// One sentence.
  public let sentence: String
  /// The columns, in order.
  public let columns: [Column]
  /// The names of the columns that tell one row from another.
  public let key: [String]

  /// Declares a layout.
  ///
  /// - Parameters:
  ///   - name: The table's name.
  ///   - file: What its file is called; `nil` if that is the name and `.csv`.
  ///   - sentence: What it holds.
  ///   - columns: The columns.
  ///   - key: The names of the columns that tell one row from another.
  public init(
    name: String,
    file: String? = nil,
    sentence: String,
    columns: [Column],
    key: [String]
  ) {
    self.name = name
    self.file = file ?? "\(name).csv"
    self.sentence = sentence
    self.columns = columns
    self.key = key
  }

  /// Columns that another table has too, for declaring them there.
  ///
  /// - Parameter names: Their names; each of them must be there.
  /// - Returns: The columns, in the order of the names.
  public func columns(named names: String...) -> [Column] {
    let found = names.compactMap { name in columns.first { $0.name == name } }
    precondition(found.count == names.count, "\(self.name) has not all columns of \(names)")
    return found
  }

  /// The header record.
  public var header: [String] { columns.map(\.name) }

  /// Where the columns stand in the header of a file that we wrote, maybe before some of them came.
  ///
  /// - Parameter header: The header, all names as they are in the layout and in its order.
  /// - Returns: For each column its index, `nil` for one that came later; `nil` if the header is
  ///   not one that we write.
  public func positions(inWritten header: [String]) -> [Int?]? {
    var next = 0
    var positions: [Int?] = []
    for column in columns {
      if next < header.count, header[next] == column.name {
        positions.append(next)
        next += 1
      } else if column.cameLater {
        positions.append(nil)
      } else {
        return nil
      }
    }
    return next == header.count ? positions : nil
  }
}
