import Files
import Findings
import Quality
import Synchronization

/// Typed segments of one extract, part by part, in an unlinked temporary file.
struct ExtractSpool: ~Copyable, Sendable {
  private let file: SharedSpool
  private(set) var parts: [ExtractPart] = []
  private var numbers: [PartKey: Int] = [:]
  private var scratch: [UInt8] = []

  /// Segments are gathered up to this many bytes a part before they are written.
  static let chunkSize = 64 << 10

  init(file: SharedSpool) {
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
    return (parts, file)
  }

  private mutating func write(_ number: Int) throws {
    guard !parts[number].pending.isEmpty else { return }
    var pending: [UInt8] = []
    swap(&pending, &parts[number].pending)
    let offset = try file.append(pending)
    parts[number].chunks.append(.init(offset: offset, length: pending.count))
    pending.removeAll(keepingCapacity: true)
    swap(&pending, &parts[number].pending)
  }
}

/// A spool that any number of extracts are written to, and that is read by any number of threads.
final class SharedSpool: Sendable {
  private let file: SpoolFile
  private let writing = Mutex(())

  /// Makes an empty one.
  init(in folder: String) throws(Failure) {
    file = try SpoolFile(in: folder)
  }

  /// Writes bytes behind what it holds.
  ///
  /// - Returns: Where they begin.
  func append(_ bytes: [UInt8]) throws -> Int {
    try writing.withLock { _ in
      let offset = file.size
      try file.append(bytes.span)
      return offset
    }
  }

  /// Fills a buffer from an offset; the bytes must be there.
  func read(into buffer: inout [UInt8], at offset: Int) throws {
    guard try file.read(into: &buffer, at: offset) == buffer.count else {
      throw Failure(.spoolDamaged, "a temporary file has lost bytes that were written to it")
    }
  }
}

/// The one spool of all extracts that are there at a time.
///
/// A file of its own for each would use up the open files that a process may have: a zip may hold
/// thousands of extracts. It is gone when the last extract is.
final class SpoolPlace: Sendable {
  private struct State: Sendable {
    weak var spool: SharedSpool?
  }

  private let folder: String
  private let state = Mutex(State())

  init(in folder: String) {
    self.folder = folder
  }

  /// The spool that some extract holds, or else a new one.
  func spool() throws -> SharedSpool {
    try state.withLock { state in
      if let spool = state.spool { return spool }
      let spool = try SharedSpool(in: folder)
      state.spool = spool
      return spool
    }
  }
}

extension Failure.Code {
  /// A temporary file does not give back what was written.
  static let spoolDamaged = Failure.Code("spool-damaged")
}
