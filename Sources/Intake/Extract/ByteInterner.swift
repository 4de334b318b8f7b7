import Tabular

/// Gives each different run of bytes a number, in order of first sight.
struct ByteInterner: Sendable {
  private(set) var arena: [UInt8] = []
  private(set) var ends: [Int] = []
  private var slots: [UInt32]
  private var mask: Int

  /// Makes an empty interner.
  init() {
    slots = Array(repeating: 0, count: 64)
    mask = 63
  }

  /// How many different runs there are.
  var count: Int { ends.count }

  /// Where the bytes of a number stand in the arena.
  @inline(__always)
  func range(of id: Int) -> Range<Int> {
    (id == 0 ? 0 : ends[id - 1])..<ends[id]
  }

  /// The bytes of a number as text.
  func text(of id: Int) -> String {
    String(decoding: arena[range(of: id)], as: UTF8.self)
  }

  /// Whether a number stands for these bytes.
  @inline(__always)
  func matches(_ id: Int, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    ByteLanes.equal(arena.span, self.range(of: id), bytes, range)
  }

  /// The number of some bytes, and whether they are new.
  mutating func intern(_ bytes: Span<UInt8>, _ range: Range<Int>) -> (id: Int, isNew: Bool) {
    var slot = Int(truncatingIfNeeded: ByteLanes.hash(bytes, range)) & mask
    while slots[slot] != 0 {
      let id = Int(slots[slot]) - 1
      if matches(id, bytes, range) { return (id, false) }
      slot = (slot + 1) & mask
    }
    let id = ends.count
    for index in range { arena.append(bytes[index]) }
    ends.append(arena.count)
    slots[slot] = UInt32(id + 1)
    if ends.count * 2 > slots.count { grow() }
    return (id, true)
  }

  private mutating func grow() {
    mask = slots.count * 2 - 1
    slots = Array(repeating: 0, count: mask + 1)
    for id in ends.indices {
      var slot = Int(truncatingIfNeeded: ByteLanes.hash(arena.span, range(of: id))) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(id + 1)
    }
  }
}
