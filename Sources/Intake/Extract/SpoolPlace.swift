import Synchronization

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
