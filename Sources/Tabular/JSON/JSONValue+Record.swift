extension JSONValue {
  /// The bytes for a record that is compared byte for byte for as long as it is kept.
  ///
  /// Keys are sorted by bytes, with one top-level key and one element of its lists a line. Only the
  /// control characters of ASCII are escaped: what else cannot be seen changes with Unicode.
  package var record: [UInt8] {
    var text = ""
    writeRecord(to: &text, depth: 0)
    text += "\n"
    return Array(text.utf8)
  }

  private func writeRecord(to text: inout String, depth: Int) {
    switch self {
    case .null, .bool, .integer: text += word
    case .string(let value): Self.quote(value, to: &text, isBrief: false) { $0 == "\u{7F}" }
    case .array(let values):
      guard !values.isEmpty else { return text += "[]" }
      text += "["
      for (index, value) in values.enumerated() {
        text += index == 0 ? "\n    " : ",\n    "
        value.writeRecord(to: &text, depth: depth + 1)
      }
      text += "\n  ]"
    case .object(let members):
      text += "{"
      let sorted = members.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
      for (index, member) in sorted.enumerated() {
        if index > 0 { text += depth == 0 ? "," : ", " }
        if depth == 0 { text += "\n  " }
        Self.quote(member.0, to: &text, isBrief: false) { $0 == "\u{7F}" }
        text += ": "
        member.1.writeRecord(to: &text, depth: depth + 1)
      }
      text += depth == 0 ? "\n}" : "}"
    }
  }
}
