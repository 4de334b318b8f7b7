/// The texts that cells share.
enum SharedTexts {
  static func read(_ parts: PartReader, _ part: String) throws -> [String] {
    try parts.read(part, limit: parts.limits.sharedTextBytes) { markup in
      guard try markup.child(of: 0) else { throw markup.fault("the part is empty") }
      let prefix = try markup.rootPrefix("sst")
      var texts: [String] = []
      while try markup.child(of: 1) {
        guard markup.isNamed("si", prefix: prefix) else { continue }
        texts.append(try item(&markup, prefix))
      }
      return texts
    }
  }

  /// Reads one text, whose element has just started: plain, or in runs of one look each.
  ///
  /// How a text is to be spoken (`rPh`) is no part of it.
  static func item(_ markup: inout MarkupReader, _ prefix: ArraySlice<UInt8>) throws -> String {
    let depth = markup.depth
    var text = ""
    while try markup.child(of: depth) {
      if markup.isNamed("t", prefix: prefix) {
        text += try markup.content()
      } else if markup.isNamed("r", prefix: prefix) {
        while try markup.child(of: depth + 1) {
          if markup.isNamed("t", prefix: prefix) { text += try markup.content() }
        }
      }
    }
    return unescaped(text)
  }

  /// Puts characters in for `_x000D_` and the like, which stand for what XML cannot hold.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(0x5F), text.contains("_x") else { return text }
    var result: [UInt16] = []
    let units = Array(text.utf16)
    var place = 0
    while place < units.count {
      if place + 6 < units.count, units[place] == 0x5F, units[place + 1] == 0x78,
        units[place + 6] == 0x5F,
        let digits = String(validating: units[place + 2..<place + 6], as: UTF16.self),
        digits.allSatisfy(\.isHexDigit), let unit = UInt16(digits, radix: 16)
      {
        result.append(unit)
        place += 7
      } else {
        result.append(units[place])
        place += 1
      }
    }
    // Half a character can only be written this way; it then stays as it was written.
    return String(validating: result, as: UTF16.self) ?? text
  }
}
