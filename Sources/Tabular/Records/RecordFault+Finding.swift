public import Findings

extension RecordFault.Kind {
  /// The rule that a fault of this kind falls under.
  public var rule: Rule {
    switch self {
    case .bareQuote: .bareQuote
    case .textAfterQuote: .textAfterQuote
    case .unclosedQuote: .unclosedQuote
    case .tooFewFields: .tooFewFields
    case .tooManyFields: .tooManyFields
    case .blankLine: .blankLine
    case .bareCarriageReturn: .bareCarriageReturn
    case .nul: .nulCharacter
    case .recordTooLong: .recordTooLong
    case .invalidUTF8: .invalidUTF8
    case .mixedEncodings: .mixedEncodings
    case .windows1252Assumed: .windows1252Assumed
    case .undefinedWindows1252: .undefinedWindows1252
    case .invalidUTF16: .invalidUTF16
    case .utf16Assumed: .utf16Assumed
    }
  }

  /// One sentence about the case, without a full stop.
  var message: String {
    switch self {
    case .bareQuote: "a quote stands inside a field that does not begin with one"
    case .textAfterQuote: "text follows a closing quote"
    case .unclosedQuote: "the quote that opens here is not closed before the end of the file"
    case .tooFewFields(let expected, let found), .tooManyFields(let expected, let found):
      "\(found) \(found == 1 ? "field" : "fields") where \(expected) are expected"
    case .blankLine: "the line is blank"
    case .bareCarriageReturn: "a carriage return stands without a line feed and ends no record"
    case .nul: "a NUL character stands in the text"
    case .recordTooLong(let limit):
      "the record that begins here has more than \(limit) bytes; nothing behind it was read"
    case .invalidUTF8(let byte): "byte \(Self.hex(byte)) cannot stand here in UTF-8"
    case .mixedEncodings(let byte):
      "byte \(Self.hex(byte)) is not UTF-8, but characters before it are"
    case .windows1252Assumed(let byte):
      "byte \(Self.hex(byte)) is not UTF-8; the file is read as windows-1252 from here"
    case .undefinedWindows1252(let byte):
      "byte \(Self.hex(byte)) stands for no character in windows-1252"
    case .invalidUTF16: "half a character of UTF-16 stands alone"
    case .utf16Assumed: "the file has no byte order mark and is read as UTF-16"
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0\(digits)" : digits
  }
}

extension RecordBatch {
  /// How many characters of a line a finding shows at most.
  public static let longestExcerpt = 160

  /// The finding that a fault is, with its place.
  ///
  /// - Parameters:
  ///   - fault: A fault of this batch.
  ///   - file: A place that names source and member.
  ///   - header: The names of the fields, if they are known.
  /// - Returns: A finding of the fault's rule, the line as its excerpt.
  public func finding(
    _ fault: RecordFault,
    in file: Place,
    header: [String] = []
  ) -> Finding {
    let position = position(ofByte: fault.offset, in: fault.record)
    let name = fault.field.flatMap { header.indices.contains($0) ? header[$0] : nil }
    return Finding(
      fault.kind.rule,
      fault.kind.message,
      at: place(at: position, of: file, field: fault.field, named: name),
      excerpt: excerpt(around: fault.offset)
    )
  }

  /// The line that holds the byte at an offset, cut to `longestExcerpt` characters at its ends.
  public func excerpt(around offset: Int) -> String {
    // Only as much is looked at as can be shown, so that a line of megabytes costs nothing.
    let reach = 4 * RecordBatch.longestExcerpt
    let centre = max(0, min(offset, bytes.count))
    var start = centre
    while start > 0, centre - start < reach, bytes[start - 1] != 0x0A { start -= 1 }
    var end = centre
    while end < bytes.count, end - centre < reach, bytes[end] != 0x0A { end += 1 }
    if end > start, end < bytes.count, bytes[end - 1] == 0x0D { end -= 1 }
    var scalars = Array(String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars)
    let before = bytes.span.scalars(in: start..<max(start, min(centre, end)))
    let longest = RecordBatch.longestExcerpt
    if scalars.count > longest {
      let first = max(0, min(before - longest / 2, scalars.count - longest))
      scalars = Array(scalars[first..<(first + longest)])
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
