import Files
import Findings
import Quality

/// Typed segments, part by part, in an unlinked temporary file.
struct ExtractSpool: ~Copyable, Sendable {
  private var file: SpoolFile
  private(set) var parts: [ExtractPart] = []
  private var numbers: [PartKey: Int] = [:]
  private var scratch: [UInt8] = []

  /// Segments are gathered up to this many bytes a part before they are written.
  static let chunkSize = 64 << 10

  init(file: consuming SpoolFile) {
    self.file = file
  }

  /// The number of a part.
  mutating func part(_ key: PartKey) -> Int {
    if let number = numbers[key] { return number }
    numbers[key] = parts.count
    parts.append(ExtractPart(key: key))
    return parts.count - 1
  }

  mutating func add(
    _ segment: ExtractSegment,
    shape: Int?,
    repeats: Bool,
    to number: Int
  ) throws {
    let isNew = parts[number].organisations.insert(segment.organisation)
    if !isNew || repeats || segment.hasEarlierSubmissions {
      parts[number].revisited.insert(segment.organisation)
    }
    parts[number].rowCount += segment.fields.count
    parts[number].segmentCount += 1
    segment.encode(shape: shape, scratch: &scratch, to: &parts[number].pending)
    if parts[number].pending.count >= Self.chunkSize { try write(number) }
  }

  /// Writes what is still pending and hands over the parts and their file.
  consuming func finish() throws -> (parts: [ExtractPart], file: SharedSpool) {
    for number in parts.indices { try write(number) }
    let parts = parts
    return (parts, SharedSpool(file))
  }

  private mutating func write(_ number: Int) throws {
    guard !parts[number].pending.isEmpty else { return }
    var pending: [UInt8] = []
    swap(&pending, &parts[number].pending)
    parts[number].chunks.append(.init(offset: file.size, length: pending.count))
    try file.append(pending.span)
    pending.removeAll(keepingCapacity: true)
    swap(&pending, &parts[number].pending)
  }
}

extension Failure.Code {
  /// A temporary file does not give back what was written.
  static let spoolDamaged = Failure.Code("spool-damaged")
}
