/// Names in headers are matched after folding white space and case.
enum HeaderName {
  /// White space (line breaks and U+00A0 too) squeezed and trimmed, letters in upper case.
  static func folded(_ name: String) -> String {
    name.split(whereSeparator: { $0.isWhitespace || $0 == "\u{FEFF}" })
      .joined(separator: " ")
      .uppercased()
  }
}
