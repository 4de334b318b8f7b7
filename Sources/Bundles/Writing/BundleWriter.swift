/// Writes a zip to a sink: the same members give the same bytes, and nothing is held but the
/// directory and the first 64 KiB of a member.
///
/// Times are 1980-01-01, attributes those of a plain file. A member of up to 64 KiB has its sizes
/// and checksum in front, and is stored where deflate would not make it smaller. A longer one is
/// deflated as it comes, with its sizes and checksum behind it; it may be longer than 4 GiB.
///
/// A bundle whose `finish()` was not reached, or whose sink threw, is not a zip.
public struct BundleWriter: ~Copyable {
  /// How long a member may be to be held until its end.
  static let held = 1 << 16

  private struct Member {
    let name: [UInt8]
    var held: [UInt8] = []
    // There once the member has become too long to be held.
    var record: MemberRecord?
  }

  private let sink: (Span<UInt8>) throws -> Void
  private var deflater: Deflater
  private var member: Member?
  private var names: Set<String> = []
  private var directory: [UInt8] = []
  private var position: UInt64 = 0

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - level: How hard deflate tries, 0 to 9.
  ///   - sink: Takes the bytes of the bundle in order; what it throws comes out of the call that
  ///     had bytes for it.
  public init(level: Int = 6, sink: @escaping (Span<UInt8>) throws -> Void) {
    self.sink = sink
    deflater = Deflater(level: level)
  }

  /// Begins a member.
  ///
  /// - Parameter name: Its path inside the bundle, with `/` between folders; relative, without
  ///   empty, `.` and `..` parts, and not yet in the bundle.
  public mutating func begin(member name: String) {
    precondition(member == nil, "a member was begun inside another")
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    precondition(
      parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.contains("\\") },
      "a member's name must be a plain relative path"
    )
    precondition(name.utf8.count <= Int(UInt16.max), "a member's name is too long for a zip")
    precondition(names.insert(name).inserted, "a member's name was used twice")
    member = Member(name: Array(name.utf8))
  }

  /// Writes the next bytes of the member.
  ///
  /// - Throws: What the sink throws.
  public mutating func write(_ bytes: Span<UInt8>) throws {
    guard var current = member.take() else {
      preconditionFailure("bytes were written outside of a member")
    }
    var record: MemberRecord
    if let begun = current.record {
      record = begun
    } else if current.held.count + bytes.count <= Self.held {
      current.held.append(bytes)
      member = current
      return
    } else {
      record = MemberRecord(
        name: current.name,
        method: .deflated,
        isStreamed: true,
        offset: position
      )
      try emit(record.localHeader.span)
      try stream(current.held.span, of: &record)
      current.held = []
    }
    try stream(bytes, of: &record)
    current.record = record
    member = current
  }

  /// Ends the member.
  ///
  /// - Throws: What the sink throws.
  public mutating func end() throws {
    guard let current = member.take() else {
      preconditionFailure("a member was ended that was not begun")
    }
    if var record = current.record {
      var made: UInt64 = 0
      let sink = sink
      try deflater.end {
        try sink($0)
        made += UInt64($0.count)
      }
      position += made
      record.compressed += made
      try emit(record.descriptor.span)
      directory.append(contentsOf: record.centralHeader)
    } else {
      try emitWhole(current)
    }
  }

  /// Writes the directory; the bundle is then complete.
  ///
  /// - Throws: What the sink throws.
  public consuming func finish() throws {
    precondition(member == nil, "a bundle was finished inside a member")
    let end = BundleEnd(
      members: UInt64(names.count),
      start: position,
      length: UInt64(directory.count)
    )
    if !directory.isEmpty { try sink(directory.span) }
    try sink(end.bytes.span)
  }

  private mutating func emitWhole(_ current: Member) throws {
    var deflated: [UInt8] = []
    try deflater.deflate(current.held.span) { deflated.append($0) }
    try deflater.end { deflated.append($0) }
    let isSmaller = deflated.count < current.held.count
    let content = isSmaller ? deflated : current.held
    let record = MemberRecord(
      name: current.name,
      method: isSmaller ? .deflated : .stored,
      isStreamed: false,
      offset: position,
      checksum: ContentChecksum.of(current.held.span, after: 0),
      compressed: UInt64(content.count),
      size: UInt64(current.held.count)
    )
    try emit(record.localHeader.span)
    if !content.isEmpty { try emit(content.span) }
    directory.append(contentsOf: record.centralHeader)
  }

  private mutating func stream(_ bytes: Span<UInt8>, of record: inout MemberRecord) throws {
    var made: UInt64 = 0
    let sink = sink
    try deflater.deflate(bytes) {
      try sink($0)
      made += UInt64($0.count)
    }
    position += made
    record.checksum = ContentChecksum.of(bytes, after: record.checksum)
    record.size += UInt64(bytes.count)
    record.compressed += made
  }

  private mutating func emit(_ bytes: Span<UInt8>) throws {
    try sink(bytes)
    position += UInt64(bytes.count)
  }
}

extension [UInt8] {
  /// Appends the bytes of a span.
  fileprivate mutating func append(_ bytes: Span<UInt8>) {
    for index in bytes.indices { append(bytes[index]) }
  }
}
