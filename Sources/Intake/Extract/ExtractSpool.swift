import Files
import Quality

/// Typed segments, part by part, in an unlinked temporary file.
struct ExtractSpool: Sendable {
  let file: SpoolFile
  private(set) var parts: [ExtractPart] = []
  private var numbers: [PartKey: Int] = [:]
  private var scratch: [UInt8] = []

  /// Segments are gathered up to this many bytes a part before they are written.
  static let chunkSize = 64 << 10

  init(file: SpoolFile) {
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

  /// Writes what is still pending.
  mutating func finish() throws {
    for number in parts.indices { try write(number) }
  }

  private mutating func write(_ number: Int) throws {
    guard !parts[number].pending.isEmpty else { return }
    let offset = try file.append(parts[number].pending)
    parts[number].chunks.append(.init(offset: offset, length: parts[number].pending.count))
    parts[number].pending.removeAll(keepingCapacity: true)
  }
}
