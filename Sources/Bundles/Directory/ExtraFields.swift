import Findings

/// The extra fields of a header, as far as they change what the header says.
struct ExtraFields {
  /// The numbers that did not fit into the header, in its order.
  private(set) var large: ArraySlice<UInt8>?
  /// A second name, which some programs prefer to the header's.
  private(set) var unicodePath: ArraySlice<UInt8>?
  /// Whether there are fields of an encryption.
  private(set) var isEncrypted = false
  /// What is wrong with the fields, if anything is.
  private(set) var fault: String?

  init(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    while rest.count >= 4 {
      let id = Self.uint16(rest)
      let length = Self.uint16(rest.dropFirst(2))
      rest = rest.dropFirst(4)
      guard length <= rest.count else {
        fault = "an extra field declares \(length) bytes, and \(rest.count) are left"
        return
      }
      take(id, rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    // Programs that align members pad with up to 3 bytes; what is too short to be a field is one to
    // no reader. On their own they must be zero, or a reader takes them for damage.
    if rest.count == bytes.count, rest.contains(where: { $0 != 0 }) {
      fault = "\(rest.count) bytes behind the extra fields belong to none"
    }
  }

  private mutating func take(_ id: Int, _ content: ArraySlice<UInt8>) {
    switch id {
    case 0x0001:
      if large != nil { fault = "the zip64 field stands twice" }
      large = content
    case 0x7075:
      if unicodePath != nil { fault = "the second name stands twice" }
      unicodePath = content
    case 0x0017, 0x9901:
      isEncrypted = true
    default:
      break
    }
  }

  /// Whether the second name, if there is one, is the first.
  func agrees(with name: ArraySlice<UInt8>) -> Bool {
    // One byte of version and four of checksum stand before the name.
    unicodePath.map { $0.count >= 5 && $0.dropFirst(5) == name } ?? true
  }

  /// Takes the next number of 64 bits from the large ones; 2^60 stands for all that are larger.
  mutating func nextLarge() -> Int? {
    guard let field = large, field.count >= 8 else { return nil }
    large = field.dropFirst(8)
    let high = Self.uint32(field.dropFirst(4))
    return high >= 1 << 28 ? 1 << 60 : Self.uint32(field) | high << 32
  }

  private static func uint16(_ bytes: ArraySlice<UInt8>) -> Int {
    Int(bytes[bytes.startIndex]) | Int(bytes[bytes.startIndex + 1]) << 8
  }

  private static func uint32(_ bytes: ArraySlice<UInt8>) -> Int {
    uint16(bytes) | uint16(bytes.dropFirst(2)) << 16
  }
}
