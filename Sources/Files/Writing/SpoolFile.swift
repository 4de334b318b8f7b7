public import Findings
import Synchronization

/// A temporary file without a name, for what does not fit in memory.
///
/// It is gone when it is closed, or when the process ends however it ends; nobody else can open
/// it. Bytes are written at the end and read from anywhere.
public struct SpoolFile: ~Copyable, Sendable {
  private let operations: any FileOperations
  private let file: Descriptor
  private let length = Atomic(0)
  /// How many bytes it holds.
  public var size: Int { length.load(ordering: .acquiring) }

  /// Makes an empty one.
  ///
  /// - Parameters:
  ///   - folder: Where; its disk is the one that fills.
  ///   - operations: The file system.
  /// - Throws: a failure to make it.
  public init(
    in folder: String,
    operations: any FileOperations = LocalDisk()
  ) throws(Failure) {
    self.operations = operations
    do throws(SystemError) {
      file = try Self.make(in: folder, operations)
    } catch { throw error.failure }
  }

  deinit {
    operations.closeQuietly(file)
  }

  /// Writes bytes behind what it holds; only one thread may do so at a time.
  public func append(_ bytes: Span<UInt8>) throws(Failure) {
    do throws(SystemError) {
      try operations.writeAll(file, bytes)
    } catch { throw error.failure }
    length.add(bytes.count, ordering: .releasing)
  }

  /// Reads bytes into the start of a buffer.
  ///
  /// - Parameters:
  ///   - buffer: Filled as far as the file goes.
  ///   - offset: The byte to start at.
  /// - Returns: How many bytes were read: fewer than the buffer holds only at the end.
  /// - Throws: a failure to read.
  public func read(into buffer: inout [UInt8], at offset: Int) throws(Failure) -> Int {
    do throws(SystemError) {
      return try operations.readFully(file, into: &buffer, at: offset)
    } catch { throw error.failure }
  }

  /// The name stands only between two calls; a leftover of a process stopped there is empty.
  private static func make(
    in folder: String,
    _ operations: any FileOperations
  ) throws(SystemError) -> Descriptor {
    var attempt = 0
    while true {
      let path = "\(folder)/.spool-\(ProcessFacts.number)-\(attempt).tmp"
      do throws(SystemError) {
        let file = try operations.open(path, for: .creating)
        do throws(SystemError) { try operations.unlink(path) } catch {
          operations.closeQuietly(file)
          throw error
        }
        return file
      } catch {
        guard error.number == .exists && attempt < 10_000 else { throw error }
        attempt += 1
      }
    }
  }
}
