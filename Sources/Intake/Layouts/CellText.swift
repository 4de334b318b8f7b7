/// How cells are looked at and shown in messages.
enum CellText {
  /// The text between quotation marks, cut short, on one line.
  static func shown(_ text: String, longest: Int = 40) -> String {
    var short = ""
    for scalar in text.unicodeScalars.prefix(longest) {
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      short += isControl ? " " : String(scalar)
    }
    return "“\(short)\(text.unicodeScalars.count > longest ? "…" : "")”"
  }

  /// The text without white space at its ends.
  static func trimmed(_ text: String) -> String {
    guard isPadded(text) else { return text }
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  /// Whether white space stands at an end of the text.
  static func isPadded(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
      return false
    }
    return isBlank(first) || isBlank(last)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{FEFF}" || scalar.properties.isWhitespace
  }
}
