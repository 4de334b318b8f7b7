import Book
import Dispatch
import Quality
import Synchronization

/// Reads a part of the book ahead on a thread of its own, a few organisations at a time.
final class StoredPrefetch: Sendable {
  /// The rows of an organisation, and where they begin in the file.
  struct Entry: Sendable {
    let rows: StoredRows
    let offset: Int
  }

  private struct State: Sendable {
    var ready: [[Entry]] = []
    var failure: (any Error)?
    var isStopped = false
  }

  /// Organisations are handed over in groups, so that the threads seldom wait for one another.
  private static let groupSize = 64
  private static let groupsAhead = 4

  private let state = Mutex(State())
  private let filled = DispatchSemaphore(value: 0)
  private let room = DispatchSemaphore(value: 0)

  /// Starts reading.
  ///
  /// - Parameter open: Opens the part, on the other thread.
  init(_ open: @escaping @Sendable () throws -> StoredPartReader) {
    // A semaphore that begins at a number traps when it goes away below it, as after a failure.
    for _ in 0..<Self.groupsAhead { room.signal() }
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      do {
        var reader = try open()
        var isAtEnd = false
        while !isAtEnd {
          room.wait()
          if state.withLock({ $0.isStopped }) { return }
          var group: [Entry] = []
          while group.count < Self.groupSize {
            guard let rows = try reader.next() else {
              isAtEnd = true
              break
            }
            group.append(Entry(rows: rows, offset: reader.offset))
          }
          if !group.isEmpty { put(group) }
        }
      } catch {
        state.withLock { $0.failure = error }
      }
      // No organisation means the end.
      put([])
    }
  }

  private func put(_ group: [Entry]) {
    state.withLock { $0.ready.append(group) }
    filled.signal()
  }

  /// The next organisations, none at the end.
  ///
  /// - Throws: What the reading threw.
  func next() throws -> [Entry] {
    filled.wait()
    let (group, failure) = state.withLock { ($0.ready.removeFirst(), $0.failure) }
    if group.isEmpty {
      if let failure { throw failure }
    } else {
      room.signal()
    }
    return group
  }

  /// Lets the reading end early.
  func stop() {
    state.withLock { $0.isStopped = true }
    room.signal()
  }
}
