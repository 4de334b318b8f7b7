/// A JSON value whose keys keep their order and whose numbers are exact.
///
/// There are no numbers with a point: amounts are written as texts, so that no reader rounds them.
enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  /// A text, or null.
  init(_ text: String?) {
    self = text.map(JSONValue.string) ?? .null
  }

  /// A number, or null.
  init(_ number: Int?) {
    self = number.map(JSONValue.integer) ?? .null
  }

  /// The document, indented by two, with a line break at the end.
  ///
  /// Control characters and the line separators U+2028 and U+2029 are escaped, and so is whatever
  /// could not be seen: the bytes can be shown on any terminal and pasted into any script.
  var document: String {
    var text = ""
    write(to: &text, indent: "")
    return text + "\n"
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .string(let value): Self.quote(value, to: &text)
    case .array(let values):
      Self.list(values.count, "[", "]", to: &text, indent: indent) { index, text, indent in
        values[index].write(to: &text, indent: indent)
      }
    case .object(let members):
      Self.list(members.count, "{", "}", to: &text, indent: indent) { index, text, indent in
        Self.quote(members[index].0, to: &text)
        text += ": "
        members[index].1.write(to: &text, indent: indent)
      }
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

  private static func quote(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default:
        if VisibleText.shown(scalar) == String(scalar) {
          text.unicodeScalars.append(scalar)
        } else {
          for unit in UTF16.encode(scalar) ?? .init() { text += escape(unit) }
        }
      }
    }
    text += "\""
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
