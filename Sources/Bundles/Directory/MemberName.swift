import Findings

/// The name of a member as it stands in the directory, and what is wrong with it.
struct MemberName {
  static let limit = 255

  /// The name, if its bytes are UTF-8.
  let text: String?
  private let bytes: [UInt8]

  init(_ bytes: some Collection<UInt8>) {
    self.bytes = Array(bytes)
    text = String(validating: self.bytes, as: UTF8.self)
  }

  /// The name for messages: what does not show is written as an escape.
  var shown: String {
    guard let text else {
      return bytes.map { byte in
        0x20..<0x7F ~= byte && byte != 0x5C
          ? String(Character(Unicode.Scalar(byte))) : "\\x" + hex(UInt32(byte), digits: 2)
      }.joined()
    }
    var shown = ""
    for scalar in text.unicodeScalars {
      if Self.isHidden(scalar) {
        shown += "\\u{" + hex(scalar.value, digits: 4) + "}"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// The first rule that the name breaks, with a sentence about it.
  var fault: (rule: Rule, message: String)? {
    guard !bytes.isEmpty else { return (.zipNameNotText, "the member has no name") }
    guard bytes.count <= Self.limit else {
      return (.zipNameTooLong, "the name has \(bytes.count) bytes, more than \(Self.limit)")
    }
    guard let text else { return (.zipNameNotText, "the name is not UTF-8") }
    if let scalar = text.unicodeScalars.first(where: Self.isHidden) {
      return (.zipNameHidden, "the name holds the character U+\(hex(scalar.value, digits: 4))")
    }
    return pathFault(text).map { (.zipNameUnsafe, $0) }
  }

  /// What is the same in all names that some file system takes for one.
  ///
  /// Upper case first, because some letters only meet there: `ß` and `SS`, the two small sigmas.
  /// Comparing strings does the rest: Swift compares them by canonical equivalence.
  static func folded(_ name: String) -> String {
    let plain = name.hasSuffix("/") ? String(name.dropLast()) : name
    return plain.uppercased().lowercased()
  }

  private func pathFault(_ text: String) -> String? {
    if bytes.contains(0x5C) { return "the name holds a backslash" }
    if bytes[0] == 0x2F { return "the name is absolute" }
    if bytes.count >= 2, bytes[1] == 0x3A, isLetter(bytes[0]) { return "the name has a drive" }
    var parts = bytes.split(separator: 0x2F, omittingEmptySubsequences: false)
    if parts.last?.isEmpty == true { parts.removeLast() }
    for part in parts {
      if part.isEmpty { return "the name has an empty part" }
      if part.elementsEqual([0x2E]) { return "the name has the part ." }
      if part.elementsEqual([0x2E, 0x2E]) { return "the name has the part .." }
    }
    return nil
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    0x41...0x5A ~= byte || 0x61...0x7A ~= byte
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    // Marks of direction, and the separators of lines and paragraphs.
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private func hex(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
