/// What a reader has seen of a file so far, for reports.
public struct TextSummary: Sendable, Hashable {
  /// The encoding that the text was read in.
  public var encoding = TextEncoding.utf8
  /// Why that encoding.
  public var evidence = EncodingEvidence.none
  /// Whether the file begins with a byte order mark.
  public var hasByteOrderMark = false
  /// Whether all of it is ASCII.
  public var isASCII = true
  /// How many bytes of the file were taken in.
  public var bytes = 0
  /// How many records there are, the header and blank lines among them.
  public var records = 0
  /// How many of the records are blank lines.
  public var blankLines = 0
  /// How many fields all records have together.
  public var fields = 0
  /// How many records end with a carriage return and a line feed.
  public var carriageReturnLineFeeds = 0
  /// How many records end with a line feed alone.
  public var lineFeeds = 0
  /// How many carriage returns outside quotes stand without a line feed.
  public var bareCarriageReturns = 0
  /// How many line feeds stand inside quotes.
  public var lineFeedsInQuotes = 0
  /// Whether the last record ends with a line break.
  public var endsWithLineBreak = true
  /// How many fields stood in quotes, by column; the last entry counts its column and all beyond.
  public var quotedByColumn = [Int](repeating: 0, count: TextSummary.countedColumns)
  /// How many fields stood in quotes although nothing in them asks for it.
  public var quotedWithoutNeed = 0
  /// The bytes of the longest field.
  public var longestField = 0
  /// Whether everything was read; a record over the limit stops the reader.
  public var isComplete = true

  /// How many columns have their own count of quoted fields.
  public static let countedColumns = 64

  /// Whether some records end with CRLF and some with LF.
  public var hasMixedLineBreaks: Bool { carriageReturnLineFeeds > 0 && lineFeeds > 0 }

  /// Makes the summary of nothing.
  public init() {}
}
