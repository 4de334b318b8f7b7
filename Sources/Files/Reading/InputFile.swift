public import Findings
import Synchronization

/// A regular file, open for reading at any place, or bytes in memory that are read like one.
///
/// It has no position of its own, so several threads may read one file at once. It is closed when
/// the last of its holders lets go, or by ``close()``.
public final class InputFile: Sendable {
  /// The path as the caller gave it; `-` for standard input.
  public let path: String
  /// How many bytes it held when it was opened.
  public var size: Int { stamp.size }

  private static let closed: Int32 = -1
  private let descriptor: Atomic<Int32>
  private let held: [UInt8]?
  private let stamp: FileStamp

  /// Opens a regular file.
  ///
  /// A symbolic link to a regular file is followed: the person named it. A pipe, a device, a socket
  /// or a folder is refused.
  ///
  /// - Throws: `notFound`, `notReadable`, `notARegularFile`, `readFailed`.
  public init(_ path: String) throws(Failure) {
    let opened = try ReadingDescriptor.open(path)
    self.path = path
    stamp = opened.stamp
    descriptor = Atomic(opened.number)
    held = nil
  }

  /// Makes bytes in memory readable like a file: a workbook inside a bundle, say.
  ///
  /// - Parameters:
  ///   - bytes: All of the content.
  ///   - path: What failures name, such as `bundle.zip!member.xlsx`.
  public init(holding bytes: [UInt8], path: String) {
    self.path = path
    stamp = FileStamp(size: bytes.count)
    descriptor = Atomic(Self.closed)
    held = bytes
  }

  private init(path: String, opened: ReadingDescriptor) {
    self.path = path
    stamp = opened.stamp
    descriptor = Atomic(opened.number)
    held = nil
  }

  deinit {
    let number = descriptor.load(ordering: .relaxed)
    if number != Self.closed { ReadingDescriptor.close(number) }
  }

  /// Standard input as a file that can be read at any place, if it is one (`reckoner check - < f`).
  ///
  /// - Returns: `nil` if standard input is a pipe or a terminal: see ``StandardInput``.
  public static func onStandardInput() -> InputFile? {
    ReadingDescriptor.standardInputFile().map { InputFile(path: "-", opened: $0) }
  }

  /// Reads up to `count` bytes into the start of `block`; the rest of it is left as it was.
  ///
  /// - Parameters:
  ///   - block: Where the bytes go; it must hold at least `count`.
  ///   - offset: The first byte to read, counted from the start of the file.
  ///   - count: How many bytes to read.
  /// - Returns: How many bytes were read: `count`, unless the file ends before.
  /// - Throws: `readFailed`.
  public func read(
    into block: inout [UInt8],
    at offset: Int,
    count: Int
  ) throws(Failure) -> Int {
    var target = block.mutableSpan
    return try read(into: &target, at: offset, count: count)
  }

  /// Reads up to `count` bytes into the start of `target`; the rest of it is left as it was.
  ///
  /// - Parameters:
  ///   - target: Where the bytes go; it must hold at least `count`.
  ///   - offset: The first byte to read, counted from the start of the file.
  ///   - count: How many bytes to read.
  /// - Returns: How many bytes were read: `count`, unless the file ends before.
  /// - Throws: `readFailed`.
  public func read(
    into target: inout MutableSpan<UInt8>,
    at offset: Int,
    count: Int
  ) throws(Failure) -> Int {
    precondition(offset >= 0, "a place in a file is never negative")
    precondition(count >= 0 && count <= target.count, "there is less room than what is asked for")
    if let held {
      return ReadingDescriptor.copy(held, into: &target, from: offset, count: count)
    }
    let number = descriptor.load(ordering: .relaxed)
    precondition(number != Self.closed, "the file was closed before it was read")
    return try ReadingDescriptor.read(number, into: &target, at: offset, count: count, path: path)
  }

  /// Reads the whole file.
  ///
  /// - Parameter limit: The most bytes to take.
  /// - Returns: Every byte of it.
  /// - Throws: `tooLarge` if it holds more than `limit`; `readFailed`, also if it shrank or grew
  ///   since it was opened.
  public func readAll(limit: Int) throws(Failure) -> [UInt8] {
    guard size <= limit else {
      throw Failure(
        .tooLarge,
        "is \(size) bytes long, more than the \(limit) bytes that are taken in one piece",
        subject: path,
        remedy: "split the file, or raise the limit"
      )
    }
    var bytes = [UInt8](repeating: 0, count: size)
    let count = try read(into: &bytes, at: 0, count: size)
    var beyond: [UInt8] = [0]
    let more = try read(into: &beyond, at: size, count: 1)
    guard count == size, more == 0 else { throw changed }
    return bytes
  }

  /// Refuses a file that was written to since it was opened: what was read of it may be of two
  /// states.
  ///
  /// - Throws: `readFailed`.
  public func checkUnchanged() throws(Failure) {
    guard held == nil else { return }
    let number = descriptor.load(ordering: .relaxed)
    precondition(number != Self.closed, "the file was closed before it was looked at")
    guard try ReadingDescriptor.stamp(number, path: path) == stamp else { throw changed }
  }

  /// What is thrown where bytes that were read twice are not the same.
  public var changed: Failure {
    Failure(
      .readFailed,
      "changed while it was being read",
      subject: path,
      remedy: "wait until it is complete, then run again"
    )
  }

  /// Closes the file; reading from it afterwards is a mistake of the caller.
  public func close() {
    let number = descriptor.exchange(Self.closed, ordering: .relaxed)
    if number != Self.closed { ReadingDescriptor.close(number) }
  }
}
