/// A zip read in the slow and obvious way, for tests of what is written.
///
/// It takes every claim of the format from its place and checks it against the others.
struct SlowUnzip {
  struct Member: Equatable {
    var name: String
    var method: Int
    var flags: Int
    var content: [UInt8]
    var localExtra: [UInt8]
    var time: Int
    var attributes: Int
  }

  struct Damage: Error, CustomStringConvertible {
    var description: String
  }

  private let bytes: [UInt8]
  private(set) var members: [Member] = []

  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    let end = bytes.count - 22
    guard end >= 0, number(end, 4) == 0x0605_4b50 else { throw Damage(description: "no end") }
    var position = number(end + 16, 4)
    try expect(position + number(end + 12, 4) == end, "directory does not reach the end")
    var next = 0
    for _ in 0..<number(end + 10, 2) {
      try expect(number(position, 4) == 0x0201_4b50, "no central header")
      let (member, after) = try read(central: position, at: next)
      next = after
      members.append(member)
      position += 46 + number(position + 28, 2) + number(position + 30, 2)
    }
    try expect(position == end && next == number(end + 16, 4), "something lies between")
  }

  private func read(central: Int, at local: Int) throws -> (Member, Int) {
    try expect(number(central + 42, 4) == local, "members do not follow each other")
    try expect(number(local, 4) == 0x0403_4b50, "no local header")
    // Version needed, flags, method, time and date are the same in both.
    try expect(bytes[(central + 6)..<(central + 16)] == bytes[(local + 4)..<(local + 14)], "header")
    let nameLength = number(local + 26, 2)
    let start = local + 30 + nameLength + number(local + 28, 2)
    let name = bytes[(local + 30)..<(local + 30 + nameLength)]
    try expect(name == bytes[(central + 46)..<(central + 46 + nameLength)], "names differ")
    let (crc, compressed, size) = (
      number(central + 16, 4), number(central + 20, 4), number(central + 24, 4)
    )
    let flags = number(local + 6, 2)
    var end = start + compressed
    if flags & 8 == 0 {
      let (said, repeated) = (
        bytes[(central + 16)..<(central + 28)], bytes[(local + 14)..<(local + 26)]
      )
      try expect(said == repeated, "sizes")
    } else {
      try expect(number(local + 14, 4) == 0, "a checksum in front of a streamed member")
      try expect(number(end, 4) == 0x0807_4b50, "no descriptor")
      try expect(number(end + 4, 4) == crc, "descriptor: checksum")
      try expect(number(end + 8, 8) == compressed, "descriptor: compressed size")
      try expect(number(end + 16, 8) == size, "descriptor: size")
      end += 24
    }
    let method = number(local + 8, 2)
    let raw = Array(bytes[start..<(start + compressed)])
    let content = method == 8 ? try SlowInflate.inflate(raw) : raw
    try expect(content.count == size && SlowInflate.crc32(content) == crc, "content differs")
    let member = Member(
      name: String(decoding: name, as: UTF8.self),
      method: method,
      flags: flags,
      content: content,
      localExtra: Array(bytes[(local + 30 + nameLength)..<start]),
      time: number(local + 10, 4),
      attributes: number(central + 38, 4)
    )
    return (member, end)
  }

  private func number(_ position: Int, _ length: Int) -> Int {
    (0..<length).reduce(0) { $0 | Int(bytes[position + $1]) << (8 * $1) }
  }

  private func expect(_ isTrue: Bool, _ what: String) throws {
    if !isTrue { throw Damage(description: what) }
  }
}
