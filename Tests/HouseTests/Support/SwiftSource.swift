/// A source file whose comments and literals can be told from its code.
struct SwiftSource: Sendable {
  /// A word as it stands in a file.
  struct Word: Sendable {
    let text: String
    let line: Int
    /// The byte in front of it, 0 at the start of the file.
    let before: UInt8
    /// The byte behind it, 0 at the end of the file.
    let after: UInt8
  }

  /// Its path from the package's root on.
  let path: String
  /// Its bytes as they stand.
  let bytes: [UInt8]
  /// Its bytes with every comment and the text of every literal blanked, line breaks kept.
  let code: [UInt8]

  init(path: String, text: String) {
    self.path = path
    bytes = Array(text.utf8)
    var lexer = Lexer(bytes)
    code = lexer.blanked()
  }

  var lineCount: Int { bytes.count { $0 == 0x0A } }

  /// The lines of code, comments and literals blanked.
  var codeLines: [Substring] {
    String(decoding: code, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The words of the code.
  var words: [Word] { Self.words(of: code) }

  /// The words of the whole file, comments and literals too.
  var allWords: [Word] { Self.words(of: bytes) }

  private static func words(of bytes: [UInt8]) -> [Word] {
    var words: [Word] = []
    var line = 1
    var start: Int?
    for index in 0...bytes.count {
      let byte = index < bytes.count ? bytes[index] : 0
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x80...:
        if start == nil { start = index }
      default:
        if let first = start {
          words.append(
            Word(
              text: String(decoding: bytes[first..<index], as: UTF8.self),
              line: line,
              before: first > 0 ? bytes[first - 1] : 0,
              after: byte
            )
          )
          start = nil
        }
        if byte == 0x0A { line += 1 }
      }
    }
    return words
  }
}

/// Finds comments and literals; what is interpolated into a literal is code again.
private struct Lexer {
  private enum Context {
    case code(depth: Int)
    case literal(pounds: Int, isMultiline: Bool)
  }

  private var bytes: [UInt8]
  private var index = 0
  private var stack: [Context] = [.code(depth: 0)]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func blanked() -> [UInt8] {
    while index < bytes.count, let context = stack.last {
      switch context {
      case .code(let depth): stepInCode(depth)
      case .literal(let pounds, let isMultiline): stepInLiteral(pounds, isMultiline)
      }
    }
    return bytes
  }

  private func at(_ offset: Int) -> UInt8 {
    index + offset < bytes.count ? bytes[index + offset] : 0
  }

  private mutating func blank(_ count: Int) {
    for _ in 0..<count where index < bytes.count {
      if bytes[index] != 0x0A { bytes[index] = 0x20 }
      index += 1
    }
  }

  private mutating func stepInCode(_ depth: Int) {
    switch (at(0), at(1)) {
    case (0x2F, 0x2F):
      while index < bytes.count, bytes[index] != 0x0A { blank(1) }
    case (0x2F, 0x2A): blankBlockComment()
    case (0x22, _), (0x23, 0x22), (0x23, 0x23): startLiteral()
    case (0x28, _):
      stack[stack.count - 1] = .code(depth: depth + 1)
      index += 1
    case (0x29, _) where depth == 0 && stack.count > 1:
      stack.removeLast()
      blank(1)
    case (0x29, _):
      stack[stack.count - 1] = .code(depth: depth - 1)
      index += 1
    default: index += 1
    }
  }

  private mutating func blankBlockComment() {
    var depth = 0
    repeat {
      switch (at(0), at(1)) {
      case (0x2F, 0x2A):
        depth += 1
        blank(2)
      case (0x2A, 0x2F):
        depth -= 1
        blank(2)
      default: blank(1)
      }
    } while depth > 0 && index < bytes.count
  }

  private mutating func startLiteral() {
    var pounds = 0
    while at(pounds) == 0x23 { pounds += 1 }
    guard at(pounds) == 0x22 else {
      index += pounds
      return
    }
    let isMultiline =
      at(pounds + 1) == 0x22 && at(pounds + 2) == 0x22 && at(pounds + 3) == 0x0A
    stack.append(.literal(pounds: pounds, isMultiline: isMultiline))
    blank(pounds + (isMultiline ? 3 : 1))
  }

  private mutating func stepInLiteral(_ pounds: Int, _ isMultiline: Bool) {
    func hasPounds(after offset: Int) -> Bool {
      (0..<pounds).allSatisfy { at(offset + $0) == 0x23 }
    }
    let quotes = isMultiline ? 3 : 1
    if at(0) == 0x5C, hasPounds(after: 1) {
      let isInterpolation = at(1 + pounds) == 0x28
      blank(2 + pounds)
      if isInterpolation { stack.append(.code(depth: 0)) }
    } else if (0..<quotes).allSatisfy({ at($0) == 0x22 }), hasPounds(after: quotes) {
      stack.removeLast()
      blank(quotes + pounds)
    } else {
      blank(1)
    }
  }
}
