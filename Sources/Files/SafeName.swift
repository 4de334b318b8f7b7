public import Findings

/// A name that a file of ours may have: it stays in its folder and shows as it is.
public struct SafeName: Sendable, Hashable {
  /// The name.
  public let text: String

  /// Checks a name.
  ///
  /// Refused are: none at all, `.` and `..`, more than 255 bytes (the limit of Linux's file
  /// systems), slashes and backslashes, control characters, and the characters that change the
  /// direction of writing.
  ///
  /// - Throws: `unsafeName`.
  public init(_ text: some StringProtocol) throws(Failure) {
    let name = String(text)
    guard let fault = Self.fault(of: name) else {
      self.text = name
      return
    }
    throw Failure(
      .unsafeName,
      "cannot be used as the name of a file: \(fault)",
      subject: Self.shown(name),
      remedy: "rename the file"
    )
  }

  private static func fault(of name: String) -> String? {
    if name.isEmpty { return "it is empty" }
    if name == "." || name == ".." { return "it stands for a folder" }
    if name.utf8.count > 255 { return "it is longer than 255 bytes" }
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0: return "it holds a control character"
      case 0x2F, 0x5C: return "it holds a slash"
      case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029:
        return "it holds a character that changes how text is shown"
      default: continue
      }
    }
    return nil
  }

  /// The name with what cannot be shown written as its number.
  private static func shown(_ name: String) -> String {
    var text = ""
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
        text += "<U+\(String(scalar.value, radix: 16, uppercase: true))>"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

extension SafeName {
  /// A text on one line, for a message: what cannot be shown is written as its number.
  package static func oneLine(_ text: String) -> String { shown(text) }
}
