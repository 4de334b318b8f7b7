/// Writes records as RFC 4180: CRLF, UTF-8, quotes only where they are needed.
///
/// What it writes, the reader reads back as the same text, NUL apart, which no reader accepts.
public struct CSVWriter: Sendable {
  /// Who the file is for.
  public enum Style: Sendable, Hashable {
    /// Programs: exactly the text, no byte order mark.
    case data
    /// People with a spreadsheet: a byte order mark, and `'` before text that would be run.
    case forExcel
  }

  /// A field that got a `'`, so that taking the file in again can undo it.
  public struct GuardedField: Sendable, Hashable {
    /// The number of the record, the first written being 0.
    public let record: Int
    /// The index of the field, from 0.
    public let field: Int
  }

  /// What was written since the start or the last `clearBytes()`.
  public private(set) var bytes: [UInt8] = []
  /// How many records were ended.
  public private(set) var records = 0
  /// The fields that got a `'`.
  public private(set) var guarded: [GuardedField] = []
  /// Who the file is for.
  public let style: Style

  private let delimiter: UInt8
  private var fieldsInRecord = 0
  private var recordIsEmpty = true

  /// Makes a writer for one file.
  ///
  /// - Parameters:
  ///   - style: Who the file is for.
  ///   - delimiter: The ASCII character between fields; not a quote, line break or NUL.
  public init(style: Style = .data, delimiter: UInt8 = UInt8(ascii: ",")) {
    precondition(
      delimiter < 0x80 && ![0, 0x0A, 0x0D, UInt8(ascii: "\"")].contains(delimiter),
      "The delimiter is an ASCII character other than quote, line break and NUL"
    )
    self.style = style
    self.delimiter = delimiter
    begin()
  }

  /// Makes the writer ready for another file; its memory is kept.
  public mutating func reset() {
    precondition(fieldsInRecord == 0, "A record is ended before a writer is reset")
    bytes.removeAll(keepingCapacity: true)
    guarded.removeAll(keepingCapacity: true)
    records = 0
    begin()
  }

  /// Forgets the bytes written so far, once the caller has passed them on; counts go on.
  public mutating func clearBytes() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// Adds a field to the record.
  public mutating func field(_ text: String) {
    field(text.utf8.span)
  }

  /// Adds a field to the record, given as UTF-8.
  public mutating func field(_ text: Span<UInt8>) {
    separate()
    let isGuarded = style == .forExcel && FormulaGuard.isRisky(text)
    if !text.isEmpty { recordIsEmpty = false }
    if isGuarded { guarded.append(GuardedField(record: records, field: fieldsInRecord - 1)) }
    guard needsQuotes(text) else {
      if isGuarded { bytes.append(FormulaGuard.mark) }
      bytes.append(copying: text)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    if isGuarded { bytes.append(FormulaGuard.mark) }
    for index in text.indices {
      if text[index] == UInt8(ascii: "\"") { bytes.append(UInt8(ascii: "\"")) }
      bytes.append(text[index])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds a field to the record, given as UTF-8.
  public mutating func field(_ text: [UInt8]) {
    field(text.span)
  }

  /// Adds a field to the record, given as UTF-8.
  public mutating func field(_ text: ArraySlice<UInt8>) {
    field(text.span)
  }

  /// Adds a whole number as a field to the record.
  public mutating func field(_ number: Int) {
    separate()
    recordIsEmpty = false
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// Ends the record; it has at least one field.
  public mutating func endRecord() {
    precondition(fieldsInRecord > 0, "A record has at least one field")
    // A blank line would not be a record.
    if fieldsInRecord == 1, recordIsEmpty { bytes.append(contentsOf: "\"\"".utf8) }
    bytes.append(0x0D)
    bytes.append(0x0A)
    records += 1
    fieldsInRecord = 0
    recordIsEmpty = true
  }

  /// Writes one record.
  public mutating func record(_ fields: [String]) {
    for text in fields { field(text) }
    endRecord()
  }

  private mutating func begin() {
    if style == .forExcel { bytes.append(contentsOf: [0xEF, 0xBB, 0xBF]) }
  }

  private mutating func separate() {
    if fieldsInRecord > 0 { bytes.append(delimiter) }
    fieldsInRecord += 1
  }

  private func needsQuotes(_ text: Span<UInt8>) -> Bool {
    // U+FEFF at the start of the first field would be taken for a byte order mark.
    if text.count >= 3, text[0] == 0xEF, text[1] == 0xBB, text[2] == 0xBF { return true }
    for index in text.indices {
      let byte = text[index]
      if byte == delimiter || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D {
        return true
      }
    }
    return false
  }
}
