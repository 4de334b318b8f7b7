import Files
public import Findings

/// Reads one file of the book from front to back.
///
/// Its bytes can be used as they come, but are known to be the published ones only when the end
/// has been reached: nothing may be published from a file that was not read to its end. To be used
/// by one thread at a time.
public final class BookFileReader {
  /// The file's record.
  public let file: FileRecord
  private let operations: any FileOperations
  private let layout: BookLayout
  private let descriptor: Descriptor
  private var hasher = SHA256Hasher()
  private var count = 0
  private var isChecked = false

  init(
    _ file: FileRecord,
    at path: String? = nil,
    layout: BookLayout,
    operations: any FileOperations
  ) throws(Failure) {
    self.file = file
    self.operations = operations
    self.layout = layout
    do throws(SystemError) {
      descriptor = try operations.open(path ?? layout.object(file.sha256), for: .reading)
    } catch { throw Book.failure(error, file) }
  }

  deinit {
    operations.closeQuietly(descriptor)
  }

  /// Reads the next bytes into the start of a buffer.
  ///
  /// - Parameter buffer: Filled, unless the file ends before; it may not be empty.
  /// - Returns: How many bytes were read; 0 at the end, and then all of them are checked.
  /// - Throws: `changedByHand` if the bytes were not those that were published.
  public func read(into buffer: inout [UInt8]) throws(Failure) -> Int {
    precondition(!buffer.isEmpty, "an empty buffer would look like the end of the file")
    if isChecked { return 0 }
    let read: Int
    do throws(SystemError) {
      read = try operations.readFully(descriptor, into: &buffer)
    } catch { throw error.failure }
    hasher.update(buffer.span.extracting(first: read))
    count += read
    // A short block is the end, so that what is in it is checked before it is used.
    if read < buffer.count || count > file.bytes {
      guard count == file.bytes, hasher.finish() == file.sha256 else {
        throw Book.differs(file, layout)
      }
      isChecked = true
    }
    return read
  }
}
