import Findings

/// Breaks a page into lines of plain text.
struct TextRenderer {
  /// How many characters a line may have; a single longer word stands alone.
  let width: Int

  init(width: Int = 100) {
    self.width = width
  }

  /// The page, its lines ended with a line feed.
  func text(_ page: TextPage) -> String {
    var lines: [String] = []
    for (index, block) in page.blocks.enumerated() {
      if index > 0, !Self.belongs(block, to: page.blocks[index - 1]) { lines.append("") }
      lines += self.lines(of: block)
    }
    return lines.map { "\($0)\n" }.joined()
  }

  private static func belongs(_ block: TextPage.Block, to last: TextPage.Block) -> Bool {
    switch (last, block) {
    case (.heading, _): true
    case (_, .list), (_, .figures), (.list, .paragraph), (.figures, .paragraph): true
    default: false
    }
  }

  private func lines(of block: TextPage.Block) -> [String] {
    switch block {
    case .title(let text):
      let lines = wrap(text)
      let length = lines.map(\.count).max() ?? 0
      return lines + [String(repeating: "=", count: length)]
    case .heading(let text): return wrap(text)
    case .line(let text): return [Self.visible(text)]
    case .paragraph(let text): return wrap(text, first: "  ", rest: "  ")
    case .list(let items): return items.flatMap { wrap($0, first: "  - ", rest: "    ") }
    case .figures(let figures):
      let numbers = figures.map { Wording.grouped($0.number) }
      let column = numbers.map(\.count).max() ?? 0
      return zip(figures, numbers).flatMap { figure, number in
        let indent = String(repeating: " ", count: 2 + column - number.count)
        let part = figure.isPart ? "  " : ""
        return wrap(
          figure.label,
          first: "\(indent)\(number)  \(part)",
          rest: String(repeating: " ", count: 4 + column + part.count)
        )
      }
    }
  }

  /// Breaks a text at its spaces.
  private func wrap(_ text: String, first: String = "", rest: String = "") -> [String] {
    var lines: [String] = []
    var line = first
    var isFresh = true
    // Names of files may hold several spaces in a row, and keep them.
    for word in Self.visible(text).split(separator: " ", omittingEmptySubsequences: false) {
      if !isFresh, line.count + 1 + word.count > width {
        lines.append(line)
        line = rest
        isFresh = true
      }
      if !isFresh { line.append(" ") }
      line.append(contentsOf: word)
      isFresh = false
    }
    lines.append(line)
    return lines
  }

  /// Text from data as it may be shown: nothing in it can steer a terminal, break a line or hide.
  private static func visible(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
