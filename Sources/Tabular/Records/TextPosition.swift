/// Where something stands, in the file as it was handed in.
public struct TextPosition: Sendable, Hashable {
  /// The number of the record, the header being 0.
  public var record: Int
  /// The line, from 1; line breaks inside quotes count, bare carriage returns do not.
  public var line: Int
  /// The column in characters (Unicode scalars), from 1.
  public var column: Int
  /// The byte in the file, from 0, a byte order mark and other encodings taken into account.
  public var byte: Int

  /// Makes a position.
  public init(record: Int, line: Int, column: Int, byte: Int) {
    self.record = record
    self.line = line
    self.column = column
    self.byte = byte
  }
}
