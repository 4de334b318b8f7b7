import Files

/// A small CSV table of the book's own, in which damage shows.
///
/// Each line ends with the SHA-256 of the line before it and its own text, so that a changed,
/// moved or lost line is seen; the last line counts the others, so that a lost end is seen too.
/// RFC 4180, with CRLF.
struct CheckedTable {
  struct Fault: Error {
    /// The line, the header being 1.
    let line: Int
  }

  let columns: [String]
  var rows: [[String]] = []

  init(columns: [String]) {
    self.columns = columns
  }

  /// Reads a table with just these columns.
  init(_ bytes: [UInt8], columns: [String]) throws(Fault) {
    self.init(columns: columns)
    var check = ""
    var line = 1
    var start = 0
    while start < bytes.count {
      var isQuoted = false
      var end = start
      while end < bytes.count, isQuoted || bytes[end] != 0x0A {
        if bytes[end] == UInt8(ascii: "\"") { isQuoted.toggle() }
        end += 1
      }
      guard end < bytes.count, let text = String(validating: bytes[start...end], as: UTF8.self),
        let fields = Self.fields(of: text), fields.count == columns.count + 1
      else { throw Fault(line: line) }
      let values = Array(fields.dropLast())
      let known = line == 1 ? "check" : Self.check(Self.text(of: values), after: check)
      guard fields.last == known,
        // By bytes: equal strings can be written differently.
        Array((Self.text(of: fields) + "\r\n").utf8) == Array(bytes[start...end]),
        line > 1 || values == columns
      else { throw Fault(line: line) }
      if line > 1 {
        rows.append(values)
        check = known
      }
      start = end + 1
      line += 1
    }
    guard let last = rows.popLast(), last == footer else { throw Fault(line: max(line - 1, 1)) }
  }

  /// The last line: how many others there are.
  private var footer: [String] {
    ["end", String(rows.count)] + columns.dropFirst(2).map { _ in "" }
  }

  var bytes: [UInt8] {
    var text = Self.text(of: columns + ["check"]) + "\r\n"
    var check = ""
    for row in rows + [footer] {
      check = Self.check(Self.text(of: row), after: check)
      text += Self.text(of: row + [check]) + "\r\n"
    }
    return Array(text.utf8)
  }

  private static func check(_ line: String, after check: String) -> String {
    SHA256Digest(of: Array((check + line).utf8)).description
  }

  /// A record as RFC 4180 writes it, without the line's end.
  static func text(of fields: [String]) -> String {
    fields.map { field in
      let needsQuotes = field.utf8.contains {
        $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D
      }
      guard needsQuotes else { return field }
      var quoted = "\""
      for scalar in field.unicodeScalars {
        if scalar == "\"" { quoted += "\"" }
        quoted.unicodeScalars.append(scalar)
      }
      return quoted + "\""
    }.joined(separator: ",")
  }

  /// The fields of one record; `nil` if the quotes are not as they are written.
  static func fields(of line: String) -> [String]? {
    var fields: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    let units = Array(line.utf8)
    var end = units.count
    if end > 0 && units[end - 1] == 0x0A { end -= 1 }
    if end > 0 && units[end - 1] == 0x0D { end -= 1 }
    var index = 0
    while index < end {
      let unit = units[index]
      if unit == 0x22 {
        if isQuoted && index + 1 < end && units[index + 1] == 0x22 {
          field.append(unit)
          index += 1
        } else {
          isQuoted.toggle()
        }
      } else if unit == 0x2C && !isQuoted {
        fields.append(String(decoding: field, as: UTF8.self))
        field = []
      } else {
        field.append(unit)
      }
      index += 1
    }
    fields.append(String(decoding: field, as: UTF8.self))
    return isQuoted ? nil : fields
  }
}
