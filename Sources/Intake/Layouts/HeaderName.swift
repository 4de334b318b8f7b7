import Findings

/// Names in headers are matched after folding white space and case.
enum HeaderName {
  /// White space (line breaks and U+00A0 too) squeezed and trimmed, letters in upper case.
  static func folded(_ name: String) -> String {
    name.split(whereSeparator: { $0.isWhitespace || $0 == "\u{FEFF}" })
      .joined(separator: " ")
      .uppercased()
  }

  /// Which of some columns was probably meant by a name that the header lacks.
  ///
  /// - Parameters:
  ///   - name: The name that is asked for, folded.
  ///   - free: The indices of the columns that nothing else asks for.
  ///   - names: The names of all columns, folded.
  /// - Returns: The nearest of them; `nil` if none is near enough.
  static func nearest(to name: String, among free: [Int], of names: [String]) -> Int? {
    let best = free.map { ($0, EditDistance.between(names[$0], name)) }.min { $0.1 < $1.1 }
    return best.flatMap { $0.1 <= limit(for: name) ? $0.0 : nil }
  }

  /// The most letters that a name may differ in from one that was meant.
  private static func limit(for name: String) -> Int {
    switch name.utf8.count {
    case 0..<5: 1
    case 5..<10: 2
    default: 3
    }
  }
}
