import Files
public import Findings
import Synchronization

/// Writes one file of a new version piece by piece.
///
/// It hashes while it writes, and lets the disk work meanwhile. It may be made on one thread and
/// used on another, two of them at once, but each by one thread at a time. What it does not finish
/// is thrown away.
public final class ObjectWriter: Sendable {
  private let publication: Publication
  private let path: String
  private let staged: String
  private let writer: Mutex<FileWriter?>

  init(_ publication: Publication, path: String) throws(Failure) {
    self.publication = publication
    self.path = path
    staged = publication.stage()
    do throws(SystemError) {
      writer = Mutex(
        try FileWriter(staged, operations: publication.operations, sync: publication.sync)
      )
    } catch { throw error.failure }
    publication.writerBegan()
  }

  deinit {
    abandon()
  }

  /// Writes the next bytes.
  ///
  /// - Throws: `diskFull` and the like; it cannot be used after that.
  public func append(_ bytes: Span<UInt8>) throws(Failure) {
    do {
      try writer.withLock { writer in
        precondition(writer != nil, "the writer is finished")
        try writer?.append(bytes)
      }
    } catch {
      throw Self.failure(error)
    }
  }

  /// Writes the next bytes.
  public func append(_ bytes: [UInt8]) throws(Failure) {
    try append(bytes.span)
  }

  /// Ends the file and adds it to the version.
  ///
  /// - Parameter rows: How many records it has, the header not counted, if it is a table.
  /// - Returns: Its record.
  /// - Throws: `diskFull` and the like.
  public func finish(rows: Int? = nil) throws(Failure) -> FileRecord {
    guard let writer = writer.withLock({ $0.take() }) else {
      preconditionFailure("the writer is finished")
    }
    var isNew = false
    do {
      let (sha256, bytes) = try writer.finish { sha256, bytes in
        isNew = try publication.claim(sha256, bytes: bytes, staged: staged)
        return isNew
      }
      if !isNew { try publication.operations.unlink(staged) }
      let record = FileRecord(path: path, sha256: sha256, bytes: bytes, rows: rows)
      publication.writerEnded(record)
      return record
    } catch {
      publication.writerEnded(nil)
      throw Self.failure(error)
    }
  }

  /// Throws away what was written.
  public func abandon() {
    guard let writer = writer.withLock({ $0.take() }) else { return }
    writer.abandon()
    publication.writerEnded(nil)
    do throws(SystemError) { try publication.operations.unlink(staged) } catch {
      // The staging folder goes as a whole.
    }
  }

  static func failure(_ error: any Error) -> Failure {
    switch error {
    case let error as SystemError: error.failure
    case let error as Failure: error
    default: Failure(.systemCallFailed, "\(error)")
    }
  }
}
