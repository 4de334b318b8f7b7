/// A JSON value whose keys keep their order and whose numbers are exact.
///
/// There are no numbers with a point: amounts are written as texts, so that no reader rounds them.
package enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  /// A text, or null.
  package init(_ text: String?) {
    self = text.map(JSONValue.string) ?? .null
  }

  /// A number, or null.
  package init(_ number: Int?) {
    self = number.map(JSONValue.integer) ?? .null
  }

  /// The document, indented by two, with a line break at the end.
  ///
  /// - Parameter isHidden: Whether a character is written as its number: where people read the
  ///   document, whatever could steer a terminal or not be seen.
  /// - Returns: The text.
  package func document(escaping isHidden: (Unicode.Scalar) -> Bool) -> String {
    var text = ""
    write(to: &text, indent: "", escaping: isHidden)
    return text + "\n"
  }

  /// The value of a member; `nil` if this is no object or has none of that name.
  package subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.0 == name }?.1
  }

  private func write(
    to text: inout String,
    indent: String,
    escaping isHidden: (Unicode.Scalar) -> Bool
  ) {
    switch self {
    case .null, .bool, .integer: text += word
    case .string(let value): Self.quote(value, to: &text, escaping: isHidden)
    case .array(let values):
      Self.list(values.count, "[", "]", to: &text, indent: indent) { index, text, indent in
        values[index].write(to: &text, indent: indent, escaping: isHidden)
      }
    case .object(let members):
      Self.list(members.count, "{", "}", to: &text, indent: indent) { index, text, indent in
        Self.quote(members[index].0, to: &text, escaping: isHidden)
        text += ": "
        members[index].1.write(to: &text, indent: indent, escaping: isHidden)
      }
    }
  }

  /// A value of one word.
  var word: String {
    switch self {
    case .bool(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    default: "null"
    }
  }

  private static func list(
    _ count: Int,
    _ open: String,
    _ close: String,
    to text: inout String,
    indent: String,
    _ element: (Int, inout String, String) -> Void
  ) {
    guard count > 0 else {
      text += open + close
      return
    }
    let inner = indent + "  "
    text += open
    for index in 0..<count {
      text += index == 0 ? "\n\(inner)" : ",\n\(inner)"
      element(index, &text, inner)
    }
    text += "\n\(indent)\(close)"
  }

  /// Writes a text in quotes.
  ///
  /// - Parameters:
  ///   - value: The text.
  ///   - text: What it is added to.
  ///   - isBrief: Whether tabs and line breaks are written as a letter, not as their number.
  ///   - isHidden: Whether a character is written as its number.
  static func quote(
    _ value: String,
    to text: inout String,
    isBrief: Bool = true,
    escaping isHidden: (Unicode.Scalar) -> Bool
  ) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n" where isBrief: text += "\\n"
      case "\r" where isBrief: text += "\\r"
      case "\t" where isBrief: text += "\\t"
      case _ where scalar.value < 0x20 || isHidden(scalar):
        for unit in UTF16.encode(scalar) ?? .init() { text += escape(unit) }
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
