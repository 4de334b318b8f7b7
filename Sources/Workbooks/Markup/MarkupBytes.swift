import Findings

/// The bytes of a part, one after the other, and the small words that XML is written in.
struct MarkupBytes {
  static let textLimit = 1 << 20
  private static let nameLimit = 256

  private var input: MarkupInput
  private var block: [UInt8] = []
  private var position = 0
  private var passed = 0

  init(_ input: MarkupInput) {
    self.input = input
  }

  func fault(_ message: String, rule: Rule = .workbookMarkupDamaged) -> MarkupFault {
    MarkupFault(rule: rule, message: message, byte: passed + position)
  }

  /// Goes on behind a byte that was looked at.
  mutating func pass() {
    position += 1
  }

  /// Reads what stands behind `&`.
  mutating func readReference(into target: inout [UInt8]) throws {
    var word: [UInt8] = []
    while case let byte = try need(), byte != Mark.semicolon {
      position += 1
      word.append(byte)
      guard word.count <= 10 else { throw fault("a reference has no end") }
    }
    position += 1
    let reference = String(decoding: word, as: UTF8.self)
    switch reference {
    case "amp": target.append(Mark.ampersand)
    case "lt": target.append(Mark.less)
    case "gt": target.append(Mark.greater)
    case "quot": target.append(Mark.quote)
    case "apos": target.append(Mark.apostrophe)
    default:
      guard reference.hasPrefix("#") else {
        throw fault(
          "the part uses the entity \(reference), which is none of XML's own",
          rule: .workbookMarkupForbidden
        )
      }
      let isHex = reference.hasPrefix("#x")
      let digits = reference.dropFirst(isHex ? 2 : 1)
      guard
        digits.first?.isHexDigit == true,
        let scalar = UInt32(digits, radix: isHex ? 16 : 10).flatMap(Unicode.Scalar.init),
        Mark.isCharacter(scalar)
      else { throw fault("the reference \(reference) is no character") }
      target.append(contentsOf: String(scalar).utf8)
    }
  }

  mutating func readName(into target: inout [UInt8]) throws {
    let start = target.count
    while case let byte = try need(), Mark.isName(byte) {
      position += 1
      target.append(byte)
      guard target.count - start <= Self.nameLimit else { throw tooLarge("a name") }
    }
    guard target.count > start, Mark.isNameStart(target[start]) else {
      throw fault("a name is missing")
    }
  }

  @discardableResult
  mutating func skipSpaces() throws -> Bool {
    var found = false
    while Mark.isSpace(try need()) {
      position += 1
      found = true
    }
    return found
  }

  mutating func skip(past end: [UInt8]) throws {
    var last: [UInt8] = []
    while true {
      let byte = try need()
      position += 1
      last.append(byte)
      if last.count > end.count { last.removeFirst() }
      if last == end { return }
    }
  }

  mutating func expect(_ expected: UInt8) throws {
    guard try need() == expected else {
      throw fault("\(Character(Unicode.Scalar(expected))) is missing")
    }
    position += 1
  }

  mutating func need() throws -> UInt8 {
    guard let byte = try peek() else { throw fault("the part ends too early") }
    return byte
  }

  /// The next byte, which is not passed yet; `nil` at the end of the part.
  mutating func peek() throws -> UInt8? {
    if position < block.count { return block[position] }
    passed += block.count
    position = 0
    let count = try input.next(into: &block)
    guard count > 0 else {
      block.removeAll(keepingCapacity: true)
      return nil
    }
    return block[0]
  }

  func string(_ bytes: some Collection<UInt8>) throws -> String {
    guard let string = String(validating: bytes, as: UTF8.self) else {
      throw fault("a text is not UTF-8")
    }
    return string
  }

  func tooLarge(_ what: String) -> MarkupFault {
    fault("\(what) is longer than the limit", rule: .workbookTooLarge)
  }
}
