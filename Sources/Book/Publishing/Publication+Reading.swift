public import Findings
import Synchronization

extension Publication {
  /// The record of a file as it stands now: put or written already, or else the parent's.
  public func record(_ path: String) -> FileRecord? {
    state.withLock { $0.files[path] } ?? parent?.file(path)
  }

  /// Opens such a file for reading in blocks, checked against its record at the end.
  ///
  /// - Throws: `changedByHand` if it is missing or of another length.
  public func reader(of file: FileRecord) throws(Failure) -> BookFileReader {
    try BookFileReader(
      file,
      at: state.withLock { $0.objects[file.sha256] },
      layout: layout,
      operations: operations
    )
  }
}
