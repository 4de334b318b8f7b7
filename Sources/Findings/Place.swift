/// Where in the input something is.
///
/// Lines and columns start at 1 and the header is line 1, record 0; a record that spans lines has
/// the number of its first line. Columns count characters, `byte` counts bytes from 0.
public struct Place: Sendable, Hashable {
  /// The path of the file, as the caller gave it; `-` for standard input.
  public var source: String
  /// The member inside a bundle, if any.
  public var member: String?
  /// The line, from 1.
  public var line: Int?
  /// The column in characters, from 1.
  public var column: Int?
  /// The record, the header being 0.
  public var record: Int?
  /// The byte from the start of the file or member, from 0.
  public var byte: Int?
  /// The name of the field, as the header gives it.
  public var field: String?
  /// The number of the field, from 1.
  public var fieldNumber: Int?
  /// The sheet and cell of a workbook, such as `PCNDetails!B7`.
  public var cell: String?

  /// Makes a place; what is not known stays `nil`.
  public init(
    source: String,
    member: String? = nil,
    line: Int? = nil,
    column: Int? = nil,
    record: Int? = nil,
    byte: Int? = nil,
    field: String? = nil,
    fieldNumber: Int? = nil,
    cell: String? = nil
  ) {
    self.source = source
    self.member = member
    self.line = line
    self.column = column
    self.record = record
    self.byte = byte
    self.field = field
    self.fieldNumber = fieldNumber
    self.cell = cell
  }

  /// The file, with the member behind a `!`: `bundle.zip!achievement.csv`.
  public var file: String {
    member.map { "\(source)!\($0)" } ?? source
  }

  /// The place as editors and `grep` read it: `bundle.zip!achievement.csv:10:50`.
  public var text: String {
    var parts = [file]
    if let cell { parts.append(cell) }
    if let line {
      parts.append(String(line))
      if let column { parts.append(String(column)) }
    }
    return parts.joined(separator: ":")
  }
}
