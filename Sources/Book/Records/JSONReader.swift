import Tabular

/// Reads what ``JSONValue/record`` writes; anything else is an error with the byte that it stands at.
struct JSONReader {
  struct Fault: Error {
    let byte: Int
  }

  private let bytes: [UInt8]
  private var position = 0

  static func read(_ bytes: [UInt8]) throws(Fault) -> JSONValue {
    // Decoding below would otherwise put a replacement in the place of what is not UTF-8.
    guard String(validating: bytes, as: UTF8.self) != nil else { throw Fault(byte: 0) }
    var reader = JSONReader(bytes: bytes)
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.position == bytes.count else { throw reader.fault }
    return value
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var fault: Fault { Fault(byte: position) }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private mutating func take(_ character: Unicode.Scalar) throws(Fault) {
    skipSpace()
    guard next == UInt8(ascii: character) else { throw fault }
    position += 1
  }

  private mutating func takes(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) throws(Fault) -> JSONValue {
    guard depth < 8 else { throw fault }
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "n"):
      guard bytes[position...].starts(with: Array("null".utf8)) else { throw fault }
      position += 4
      return .null
    default: return .integer(try number())
    }
  }

  private mutating func object(depth: Int) throws(Fault) -> JSONValue {
    try take("{")
    var members: [(String, JSONValue)] = []
    var names: Set<String> = []
    if takes("}") { return .object(members) }
    repeat {
      skipSpace()
      let start = position
      let key = try string()
      try take(":")
      let value = try value(depth: depth + 1)
      guard names.insert(key).inserted else { throw Fault(byte: start) }
      members.append((key, value))
    } while takes(",")
    try take("}")
    return .object(members)
  }

  private mutating func array(depth: Int) throws(Fault) -> JSONValue {
    try take("[")
    var values: [JSONValue] = []
    if takes("]") { return .array(values) }
    repeat { values.append(try value(depth: depth + 1)) } while takes(",")
    try take("]")
    return .array(values)
  }

  private mutating func number() throws(Fault) -> Int {
    let start = position
    while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
    guard let value = Int(String(decoding: bytes[start..<position], as: UTF8.self)) else {
      throw Fault(byte: start)
    }
    return value
  }

  private mutating func string() throws(Fault) -> String {
    try take("\"")
    var text: [UInt8] = []
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text.append(contentsOf: try escape())
      case 0..<0x20: throw Fault(byte: position - 1)
      default: text.append(byte)
      }
    }
    throw fault
  }

  private mutating func escape() throws(Fault) -> [UInt8] {
    guard let byte = next else { throw fault }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return [byte]
    case UInt8(ascii: "u"):
      // The writer needs it for control characters alone, so nothing else can stand here.
      let digits = String(decoding: bytes[position...].prefix(4), as: UTF8.self)
      guard digits.utf8.count == 4, let value = UInt8(digits, radix: 16), value < 0x80 else {
        throw fault
      }
      position += 4
      return [value]
    default: throw Fault(byte: position - 1)
    }
  }
}
