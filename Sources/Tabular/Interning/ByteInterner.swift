/// Gives each different run of bytes a number, in order of first sight.
public struct ByteInterner: Sendable {
  /// All runs, one behind the other.
  public private(set) var arena: [UInt8] = []
  @usableFromInline var ends: [Int] = []
  private var slots: [UInt32] = Array(repeating: 0, count: 64)
  private var mask = 63

  /// Makes an empty interner.
  public init() {}

  /// How many different runs there are.
  public var count: Int { ends.count }

  /// Where the bytes of a number stand in the arena.
  @inlinable @inline(__always)
  public func range(of id: Int) -> Range<Int> {
    (id == 0 ? 0 : ends[id - 1])..<ends[id]
  }

  /// The bytes of a number as text.
  public func text(of id: Int) -> String {
    String(decoding: arena[range(of: id)], as: UTF8.self)
  }

  /// Whether a number stands for these bytes.
  @inlinable @inline(__always)
  public func matches(_ id: Int, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    ByteLanes.equal(arena.span, self.range(of: id), bytes, range)
  }

  /// The number of some bytes, `nil` if they have none.
  public func number(of bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var slot = Int(truncatingIfNeeded: ByteLanes.hash(bytes, range)) & mask
    while slots[slot] != 0 {
      let id = Int(slots[slot]) - 1
      if matches(id, bytes, range) { return id }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The number of some bytes, and whether they are new.
  public mutating func intern(
    _ bytes: Span<UInt8>,
    _ range: Range<Int>
  ) -> (id: Int, isNew: Bool) {
    if let id = number(of: bytes, range) { return (id, false) }
    for index in range { arena.append(bytes[index]) }
    ends.append(arena.count)
    if ends.count * 2 > slots.count { grow() } else { place(ends.count - 1) }
    return (ends.count - 1, true)
  }

  private mutating func grow() {
    mask = slots.count * 2 - 1
    slots = Array(repeating: 0, count: mask + 1)
    for id in ends.indices { place(id) }
  }

  private mutating func place(_ id: Int) {
    var slot = Int(truncatingIfNeeded: ByteLanes.hash(arena.span, range(of: id))) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = UInt32(id + 1)
  }
}
