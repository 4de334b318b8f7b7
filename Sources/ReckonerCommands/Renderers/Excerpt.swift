/// The line that a finding was seen in, with a caret under its column.
struct Excerpt {
  /// The columns that stand before the bar.
  let gutter: Int
  private let line: Int?
  private let column: Int?
  private let pieces: [(text: String, width: Int)]

  /// Takes a line.
  ///
  /// - Parameters:
  ///   - text: The line, or what of it is known.
  ///   - line: Its number, from 1.
  ///   - column: The column to mark, in characters (Unicode scalars) from 1.
  init(_ text: String, line: Int?, column: Int?) {
    self.line = line
    self.column = column
    gutter = Self.gutter(for: line)
    var pieces: [(text: String, width: Int)] = []
    for scalar in text.unicodeScalars {
      // A tab's width depends on where it stands; here all are alike, and the caret stays right.
      let shown = scalar == "\t" ? "    " : VisibleText.shown(scalar)
      pieces.append((shown, DisplayWidth.of(shown)))
    }
    self.pieces = pieces
  }

  /// The columns that a line's number takes, two at least.
  static func gutter(for line: Int?) -> Int {
    max(2, line.map { String($0).count } ?? 0)
  }

  /// The line and, if the column is known and in it, the line with the caret.
  ///
  /// A line longer than `width` columns is cut around the caret.
  func lines(width: Int, isColoured: Bool) -> [String] {
    let mark = column.flatMap { (1...pieces.count + 1).contains($0) ? $0 - 1 : nil }
    let window = window(around: mark ?? 0, room: max(20, width - gutter - 3))
    let number = line.map(String.init) ?? ""
    let margin = String(repeating: " ", count: gutter - number.count) + number
    let isCutBefore = window.lowerBound > 0
    let isCutAfter = window.upperBound < pieces.count
    let shown =
      (isCutBefore ? "…" : "") + pieces[window].map(\.text).joined() + (isCutAfter ? "…" : "")
    var lines = ["\(margin) | \(shown)"]
    if let mark {
      let before = pieces[window.lowerBound..<mark].reduce(isCutBefore ? 1 : 0) { $0 + $1.width }
      let caret = Style.strong.around("^", if: isColoured)
      let blank = String(repeating: " ", count: gutter)
      lines.append("\(blank) | \(String(repeating: " ", count: before))\(caret)")
    }
    return lines
  }

  /// The pieces that fit, with the marked one among them and what is before it at most half.
  private func window(around mark: Int, room: Int) -> Range<Int> {
    let total = pieces.reduce(0) { $0 + $1.width }
    guard total > room else { return 0..<pieces.count }
    // Two columns are kept for the dots at the ends.
    var left = room - 2
    var start = mark
    var end = mark
    func take(_ index: Int, upTo limit: Int) -> Bool {
      guard pieces.indices.contains(index), left - pieces[index].width >= limit else {
        return false
      }
      left -= pieces[index].width
      return true
    }
    while take(start - 1, upTo: (room - 2) / 2) { start -= 1 }
    while take(end, upTo: 0) { end += 1 }
    while take(start - 1, upTo: 0) { start -= 1 }
    return start..<end
  }
}
