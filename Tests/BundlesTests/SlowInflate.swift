/// Inflate and CRC-32 in the slow and obvious way, after RFC 1951 and RFC 1952.
enum SlowInflate {
  struct Damage: Error {}

  static func crc32(_ bytes: [UInt8]) -> Int {
    var crc: UInt32 = .max
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 0 ? crc >> 1 : crc >> 1 ^ 0xEDB8_8320 }
    }
    return Int(~crc)
  }

  static func inflate(_ bytes: [UInt8]) throws -> [UInt8] {
    var bits = Bits(bytes: bytes)
    var out: [UInt8] = []
    var last = false
    while !last {
      last = try bits.take(1) == 1
      switch try bits.take(2) {
      case 0:
        bits.align()
        let length = try bits.take(16)
        guard try bits.take(16) == ~length & 0xFFFF else { throw Damage() }
        for _ in 0..<length { out.append(UInt8(try bits.take(8))) }
      case 1:
        let lengths = (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }
        try block(&bits, Code(lengths), Code([Int](repeating: 5, count: 30)), &out)
      case 2:
        let (literals, distances) = try tables(&bits)
        try block(&bits, literals, distances, &out)
      default:
        throw Damage()
      }
    }
    guard bits.usedAll else { throw Damage() }
    return out
  }

  private struct Bits {
    let bytes: [UInt8]
    var position = 0

    var usedAll: Bool { (position + 7) / 8 == bytes.count }

    mutating func align() { position = (position + 7) / 8 * 8 }

    mutating func take(_ count: Int) throws -> Int {
      guard position + count <= 8 * bytes.count else { throw Damage() }
      var value = 0
      for bit in 0..<count {
        value |= Int(bytes[position / 8] >> (position % 8) & 1) << bit
        position += 1
      }
      return value
    }
  }

  private struct Code {
    // Symbols by length and code, as the canonical order of RFC 1951 3.2.2 gives them.
    var symbols: [Int: Int] = [:]

    init(_ lengths: [Int]) {
      var next = 0
      for length in 1...15 {
        next <<= 1
        for (symbol, own) in lengths.enumerated() where own == length {
          symbols[length << 16 | next] = symbol
          next += 1
        }
      }
    }

    func take(_ bits: inout Bits) throws -> Int {
      var code = 0
      for length in 1...15 {
        code = code << 1 | (try bits.take(1))
        if let symbol = symbols[length << 16 | code] { return symbol }
      }
      throw Damage()
    }
  }

  private static func tables(_ bits: inout Bits) throws -> (Code, Code) {
    let literals = try bits.take(5) + 257
    let distances = try bits.take(5) + 1
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    var own = [Int](repeating: 0, count: 19)
    for index in 0..<(try bits.take(4) + 4) { own[order[index]] = try bits.take(3) }
    let code = Code(own)
    var lengths: [Int] = []
    while lengths.count < literals + distances {
      switch try code.take(&bits) {
      case 16:
        guard let last = lengths.last else { throw Damage() }
        lengths += [Int](repeating: last, count: 3 + (try bits.take(2)))
      case 17: lengths += [Int](repeating: 0, count: 3 + (try bits.take(3)))
      case 18: lengths += [Int](repeating: 0, count: 11 + (try bits.take(7)))
      case let length: lengths.append(length)
      }
    }
    return (Code(Array(lengths[..<literals])), Code(Array(lengths[literals...])))
  }

  private static func block(
    _ bits: inout Bits,
    _ literals: Code,
    _ distances: Code,
    _ out: inout [UInt8]
  ) throws {
    while true {
      let symbol = try literals.take(&bits)
      if symbol == 256 { return }
      if symbol < 256 {
        out.append(UInt8(symbol))
        continue
      }
      let length = try extended(symbol - 257, perStep: 4, base: 3, last: 258, &bits)
      let distance = try extended(try distances.take(&bits), perStep: 2, base: 1, last: nil, &bits)
      guard distance <= out.count else { throw Damage() }
      for _ in 0..<length { out.append(out[out.count - distance]) }
    }
  }

  private static func extended(
    _ symbol: Int,
    perStep: Int,
    base: Int,
    last: Int?,
    _ bits: inout Bits
  ) throws -> Int {
    if let last, symbol == 28 { return last }
    if symbol < 2 * perStep { return base + symbol }
    let extra = symbol / perStep - 1
    return base + (perStep + symbol % perStep) << extra + (try bits.take(extra))
  }
}
