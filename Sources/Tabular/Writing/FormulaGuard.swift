public import Findings

/// Tells text that a spreadsheet would run from text that it would show.
///
/// After OWASP (ASVS 5, 1.2.10; CWE-1236): text that begins with `=`, `+`, `-`, `@`, a tab, a line
/// break or NUL, also full-width or behind spaces. Plain numbers and a lone hyphen are exempt.
public enum FormulaGuard {
  /// What a guarded text begins with.
  static let mark = UInt8(ascii: "'")

  /// Whether a spreadsheet could run the text as a formula.
  public static func isRisky(_ text: String) -> Bool {
    isRisky(text.utf8.span)
  }

  /// Whether a spreadsheet could run the text, given as UTF-8, as a formula.
  public static func isRisky(_ text: Span<UInt8>) -> Bool {
    var start = 0
    while let blank = blankLength(of: text, at: start) { start += blank }
    guard start < text.count else { return false }
    switch text[start] {
    case 0, 0x09, 0x0A, 0x0D, UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "@"):
      return true
    case UInt8(ascii: "-"):
      return !isExempt(text)
    case 0xEF:
      guard start + 2 < text.count, text[start + 1] == 0xBC else { return false }
      // The full-width forms of + - = @: U+FF0B, U+FF0D, U+FF1D, U+FF20.
      return [0x8B, 0x8D, 0x9D, 0xA0].contains(text[start + 2])
    default:
      return false
    }
  }

  /// The finding that a value is risky.
  ///
  /// - Parameters:
  ///   - text: The value.
  ///   - place: Where it stands.
  /// - Returns: A finding of the rule CSV011.
  public static func finding(for text: String, at place: Place) -> Finding {
    let shown = String(text.prefix(40))
    return Finding(
      .formulaText,
      "a spreadsheet would run \"\(shown)\(shown.count < text.count ? "…" : "")\" as a formula",
      at: place,
      excerpt: String(text.prefix(RecordBatch.longestExcerpt))
    )
  }

  /// How many bytes a character takes that a spreadsheet skips at the start of a cell.
  private static func blankLength(of text: Span<UInt8>, at index: Int) -> Int? {
    guard index < text.count else { return nil }
    switch text[index] {
    case UInt8(ascii: " "): return 1
    case 0xC2 where index + 1 < text.count && text[index + 1] == 0xA0: return 2
    case 0xE3
    where index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] == 0x80:
      return 3
    case 0xEF
    where index + 2 < text.count && text[index + 1] == 0xBB && text[index + 2] == 0xBF:
      return 3
    default: return nil
    }
  }

  /// Whether the text is a lone hyphen, or a number: `-?\d+(\.\d+)?` and nothing else.
  private static func isExempt(_ text: Span<UInt8>) -> Bool {
    guard text[0] == UInt8(ascii: "-") else { return false }
    if text.count == 1 { return true }
    var digits = 0
    var hasPoint = false
    for index in 1..<text.count {
      switch text[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
      case UInt8(ascii: ".") where !hasPoint && digits > 0:
        hasPoint = true
        digits = 0
      default:
        return false
      }
    }
    return digits > 0
  }
}
