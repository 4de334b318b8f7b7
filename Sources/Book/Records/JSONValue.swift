/// The part of JSON that `version.json` is made of: no fractions, no true and false.
enum JSONValue {
  case null
  case number(Int)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// The text: keys sorted by bytes, one top-level key and one element of its lists a line.
  var document: [UInt8] {
    var text = ""
    write(into: &text, depth: 0)
    text += "\n"
    return Array(text.utf8)
  }

  private func write(into text: inout String, depth: Int) {
    switch self {
    case .null: text += "null"
    case .number(let value): text += String(value)
    case .string(let value): Self.write(value, into: &text)
    case .array(let values):
      guard !values.isEmpty else { return text += "[]" }
      text += "["
      for (index, value) in values.enumerated() {
        text += index == 0 ? "\n    " : ",\n    "
        value.write(into: &text, depth: depth + 1)
      }
      text += "\n  ]"
    case .object(let members):
      text += "{"
      let keys = members.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      for (index, key) in keys.enumerated() {
        if index > 0 { text += depth == 0 ? "," : ", " }
        if depth == 0 { text += "\n  " }
        Self.write(key, into: &text)
        text += ": "
        members[key]?.write(into: &text, depth: depth + 1)
      }
      text += depth == 0 ? "\n}" : "}"
    }
  }

  private static func write(_ value: String, into text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\u{0}"..<"\u{20}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
