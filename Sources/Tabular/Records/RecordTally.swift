/// What is counted of some records of a file.
public struct RecordTally: Sendable {
  /// How many records end with a carriage return and a line feed.
  public var carriageReturnLineFeeds = 0
  /// How many records end with a line feed alone.
  public var lineFeeds = 0
  /// How many line feeds stand inside quotes.
  public var lineFeedsInQuotes = 0
  /// How many fields stood in quotes although nothing in them asks for it.
  public var quotedWithoutNeed = 0
  /// The bytes of the longest field.
  public var longestField = 0
  /// How many fields stood in quotes, by column; the last entry counts its column and all beyond.
  public var quotedByColumn = InlineArray<64, Int>(repeating: 0)

  /// Makes the tally of no record.
  public init() {}

  /// Counts the quoted fields of one record.
  ///
  /// - Parameter columns: One bit a column, the first column's the lowest.
  @inlinable @inline(__always)
  public mutating func count(quoted columns: UInt64) {
    var rest = columns
    while rest != 0 {
      quotedByColumn[rest.trailingZeroBitCount] += 1
      rest &= rest &- 1
    }
  }
}
