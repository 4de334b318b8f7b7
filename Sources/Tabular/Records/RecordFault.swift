/// What is wrong with the structure or the encoding of one record, and where.
public struct RecordFault: Sendable, Hashable {
  /// What is wrong.
  public enum Kind: Sendable, Hashable {
    /// A quote inside a field that does not begin with one.
    case bareQuote
    /// Something other than a delimiter or line break behind a closing quote.
    case textAfterQuote
    /// The file ends before the closing quote.
    case unclosedQuote
    /// Fewer fields than expected.
    case tooFewFields(expected: Int, found: Int)
    /// More fields than expected.
    case tooManyFields(expected: Int, found: Int)
    /// A line with nothing in it, where records have more than one field.
    case blankLine
    /// A carriage return outside quotes that no line feed follows.
    case bareCarriageReturn
    /// A NUL character.
    case nul
    /// More bytes than the limit; nothing after it was read.
    case recordTooLong(limit: Int)
    /// A byte that cannot stand here in UTF-8.
    case invalidUTF8(UInt8)
    /// A byte that is not UTF-8, after characters that only UTF-8 explains.
    case mixedEncodings(UInt8)
    /// The first byte that is not UTF-8; from here the file is read as windows-1252.
    case windows1252Assumed(UInt8)
    /// A byte that windows-1252 does not define.
    case undefinedWindows1252(UInt8)
    /// Half a character of UTF-16.
    case invalidUTF16
    /// UTF-16 recognised without a byte order mark.
    case utf16Assumed
  }

  /// The index of the record in its batch.
  public var record: Int
  /// What is wrong.
  public var kind: Kind
  /// The offset in the batch's bytes where it was seen.
  public var offset: Int
  /// The index of the field in the record, from 0; `nil` for what concerns the whole record.
  public var field: Int?

  /// Makes a fault.
  public init(record: Int, kind: Kind, offset: Int, field: Int? = nil) {
    self.record = record
    self.kind = kind
    self.offset = offset
    self.field = field
  }
}
