import Findings

/// A small strict reader of XML: elements, attributes and text, one after the other.
///
/// It knows no document type, no entities but the five of XML itself, and fetches nothing. Names
/// keep their prefix; comments and processing instructions are passed over.
struct MarkupReader {
  enum Event {
    case start, end, text, finished
  }

  private struct Attribute {
    let name: Range<Int>
    let value: Range<Int>
  }

  static let depthLimit = 64
  private static let attributeLimit = 128

  private var bytes: MarkupBytes
  private var isAtTag = false
  private var isEmptyElement = false
  private var hasRoot = false
  // The names of the open elements, one behind the other, and where each begins.
  private var openNames: [UInt8] = []
  private var openStarts: [Int] = []
  private var attributes: [Attribute] = []
  private var attributeBytes: [UInt8] = []

  /// How many elements are open; one that has just started is, one that has just ended is not.
  var depth: Int { openStarts.count }
  /// The name of the element that has just started or ended.
  private(set) var name: [UInt8] = []
  /// The text that was just read.
  private(set) var text: [UInt8] = []

  init(_ input: MarkupInput) {
    bytes = MarkupBytes(input)
  }

  // MARK: Walking

  /// Goes on to the next child of the element at a depth, over whatever lies between.
  ///
  /// - Returns: `false` once that element has ended.
  /// - Throws: `MarkupFault`, and what reading throws.
  mutating func child(of parent: Int) throws -> Bool {
    while true {
      switch try next() {
      case .start where depth == parent + 1: return true
      case .end where depth < parent: return false
      case .finished: return false
      default: continue
      }
    }
  }

  /// Reads the text of the element that has just started, up to its end.
  ///
  /// - Returns: The text; empty if there is none.
  /// - Throws: `MarkupFault`, also for an element inside; and what reading throws.
  mutating func content() throws -> String {
    var content: [UInt8] = []
    while true {
      switch try next() {
      case .text: content = text
      case .end, .finished: return try bytes.string(content)
      case .start: throw fault("an element stands where only text may")
      }
    }
  }

  /// Whether the element has a name, which stands for itself with any prefix that the root has.
  func isNamed(_ expected: StaticString, prefix: ArraySlice<UInt8> = []) -> Bool {
    guard name.count == prefix.count + expected.utf8CodeUnitCount, name.starts(with: prefix) else {
      return false
    }
    return name[prefix.count...].elementsEqual(expected.description.utf8)
  }

  /// The value of an attribute of the element that has just started.
  func attribute(_ expected: String) throws -> String? {
    for attribute in attributes
    where attributeBytes[attribute.name].elementsEqual(expected.utf8) {
      return try bytes.string(attributeBytes[attribute.value])
    }
    return nil
  }

  /// The value of an attribute that has a prefix, whichever it is: `r:id`.
  func prefixedAttribute(_ expected: String) throws -> String? {
    for attribute in attributes {
      let parts = attributeBytes[attribute.name].split(separator: Mark.colon, maxSplits: 1)
      if parts.count == 2, parts[1].elementsEqual(expected.utf8) {
        return try bytes.string(attributeBytes[attribute.value])
      }
    }
    return nil
  }

  func fault(_ message: String, rule: Rule = .workbookMarkupDamaged) -> MarkupFault {
    bytes.fault(message, rule: rule)
  }

  // MARK: Events

  /// Reads on to the next start, end or piece of text.
  ///
  /// - Throws: `MarkupFault`, and what reading throws.
  mutating func next() throws -> Event {
    if isEmptyElement {
      isEmptyElement = false
      close()
      return .end
    }
    text.removeAll(keepingCapacity: true)
    while true {
      if !isAtTag {
        guard try readText() else {
          guard openStarts.isEmpty, hasRoot else { throw fault("the part ends too early") }
          return .finished
        }
      }
      isAtTag = false
      switch try bytes.need() {
      case Mark.bang:
        bytes.pass()
        try readDeclaration()
      case Mark.question:
        bytes.pass()
        try readInstruction()
      case Mark.slash:
        guard text.isEmpty else { return pausing() }
        bytes.pass()
        try readEnd()
        return .end
      default:
        guard text.isEmpty else { return pausing() }
        try readStart()
        return .start
      }
    }
  }

  private mutating func pausing() -> Event {
    isAtTag = true
    return .text
  }

  /// Reads text up to and with the next `<`.
  ///
  /// - Returns: `false` at the end of the part.
  private mutating func readText() throws -> Bool {
    while let byte = try bytes.peek() {
      bytes.pass()
      switch byte {
      case Mark.less:
        return true
      case Mark.ampersand:
        guard !openStarts.isEmpty else { throw fault("text stands outside of the root element") }
        try bytes.readReference(into: &text)
      default:
        guard !openStarts.isEmpty || Mark.isSpace(byte) else {
          throw fault("text stands outside of the root element")
        }
        if openStarts.isEmpty { continue }
        try appendText(byte)
      }
      guard text.count <= MarkupBytes.textLimit else { throw bytes.tooLarge("a text") }
    }
    return false
  }

  /// Adds a character of text, line ends made one as XML demands.
  private mutating func appendText(_ byte: UInt8) throws {
    if byte == Mark.carriageReturn {
      if try bytes.peek() != Mark.lineFeed { text.append(Mark.lineFeed) }
      return
    }
    guard byte >= 0x20 || Mark.isSpace(byte) else {
      throw fault("the control character \(byte) stands in a text")
    }
    text.append(byte)
  }

  private mutating func readStart() throws {
    guard !openStarts.isEmpty || !hasRoot else { throw fault("there are two root elements") }
    guard depth < Self.depthLimit else {
      throw fault(
        "elements lie more than \(Self.depthLimit) deep in one another",
        rule: .workbookTooLarge
      )
    }
    hasRoot = true
    openStarts.append(openNames.count)
    attributes.removeAll(keepingCapacity: true)
    attributeBytes.removeAll(keepingCapacity: true)
    name.removeAll(keepingCapacity: true)
    try bytes.readName(into: &name)
    openNames.append(contentsOf: name)
    while true {
      let spaced = try bytes.skipSpaces()
      switch try bytes.need() {
      case Mark.greater:
        bytes.pass()
        return
      case Mark.slash:
        bytes.pass()
        try bytes.expect(Mark.greater)
        isEmptyElement = true
        return
      default:
        guard spaced else { throw fault("a space is missing before an attribute") }
        try readAttribute()
      }
    }
  }

  private mutating func readAttribute() throws {
    guard attributes.count < Self.attributeLimit else {
      throw bytes.tooLarge("the list of attributes")
    }
    let start = attributeBytes.count
    try bytes.readName(into: &attributeBytes)
    let middle = attributeBytes.count
    for other in attributes
    where attributeBytes[other.name].elementsEqual(attributeBytes[start..<middle]) {
      throw fault("an attribute stands twice")
    }
    try bytes.skipSpaces()
    try bytes.expect(Mark.equals)
    try bytes.skipSpaces()
    let quote = try bytes.need()
    guard quote == Mark.quote || quote == Mark.apostrophe else {
      throw fault("the value of an attribute is not quoted")
    }
    bytes.pass()
    while case let byte = try bytes.need(), byte != quote {
      bytes.pass()
      switch byte {
      case Mark.less: throw fault("the value of an attribute holds <")
      case Mark.ampersand: try bytes.readReference(into: &attributeBytes)
      default:
        guard byte >= 0x20 || Mark.isSpace(byte) else {
          throw fault("the control character \(byte) stands in an attribute")
        }
        attributeBytes.append(Mark.isSpace(byte) ? Mark.space : byte)
      }
      guard attributeBytes.count <= MarkupBytes.textLimit else {
        throw bytes.tooLarge("an attribute")
      }
    }
    bytes.pass()
    attributes.append(Attribute(name: start..<middle, value: middle..<attributeBytes.count))
  }

  private mutating func readEnd() throws {
    name.removeAll(keepingCapacity: true)
    try bytes.readName(into: &name)
    try bytes.skipSpaces()
    try bytes.expect(Mark.greater)
    guard let start = openStarts.last, openNames[start...].elementsEqual(name) else {
      throw fault("an element ends that is not the last one open")
    }
    close()
  }

  private mutating func close() {
    guard let start = openStarts.popLast() else { return }
    name.replaceSubrange(0..., with: openNames[start...])
    openNames.removeSubrange(start...)
  }

  /// Reads what begins with `<!`: a comment or a block of text; a document type is refused.
  private mutating func readDeclaration() throws {
    switch try bytes.need() {
    case Mark.minus:
      bytes.pass()
      try bytes.expect(Mark.minus)
      try bytes.skip(past: [Mark.minus, Mark.minus, Mark.greater])
    case Mark.bracket where !openStarts.isEmpty:
      for mark in "[CDATA[".utf8 { try bytes.expect(mark) }
      try readBlock()
    default:
      throw fault(
        "the part has a document type, which could define anything",
        rule: .workbookMarkupForbidden
      )
    }
  }

  private mutating func readBlock() throws {
    var brackets = 0
    while true {
      let byte = try bytes.need()
      bytes.pass()
      if byte == Mark.greater, brackets >= 2 {
        text.removeLast(2)
        return
      }
      brackets = byte == Mark.closingBracket ? brackets + 1 : 0
      try appendText(byte)
      guard text.count <= MarkupBytes.textLimit else { throw bytes.tooLarge("a text") }
    }
  }

  /// Passes over what begins with `<?`, but reads which encoding the declaration names.
  private mutating func readInstruction() throws {
    var words: [UInt8] = []
    while true {
      let byte = try bytes.need()
      bytes.pass()
      if byte == Mark.greater, words.last == Mark.question { break }
      words.append(byte)
      guard words.count <= MarkupBytes.textLimit else { throw bytes.tooLarge("an instruction") }
    }
    guard words.starts(with: "xml ".utf8) else { return }
    let declaration = String(decoding: words, as: UTF8.self).lowercased()
    guard let named = declaration.firstRange(of: "encoding") else { return }
    let value = declaration[named.upperBound...].split { "= \t\r\n\"'?".contains($0) }.first
    guard value == "utf-8" || value == "utf-16" else {
      throw fault("the part is written in \(value ?? "no encoding"), not in UTF-8 or UTF-16")
    }
  }
}
