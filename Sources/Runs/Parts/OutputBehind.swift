import Dispatch
import Quality
import Synchronization

/// Writes a part on a thread of its own while the next organisations are compared.
final class OutputBehind: Sendable {
  private struct Entry: Sendable {
    let rows: StoredRows
    let isChanged: Bool
    let offset: Int?
  }

  /// Organisations, of a few hundred rows each.
  private static let capacity = 96

  private let conveyor = Conveyor<Entry>(capacity: capacity)
  private let failure: Mutex<(any Error)?> = Mutex(nil)
  private let done = DispatchSemaphore(value: 0)

  /// Starts on a part.
  ///
  /// - Parameter makeOutput: Makes what writes it, on the other thread.
  init(_ makeOutput: @escaping @Sendable () -> PartOutput) {
    // A queue of its own: the system's start no more threads than there are cores, and count those
    // that wait.
    DispatchQueue(label: "part-output", qos: .userInitiated).async { [conveyor, done, self] in
      do {
        // Gone before anybody is told that it is done: with it goes what it left unfinished.
        var output = makeOutput()
        while true {
          let entries = try conveyor.take()
          guard !entries.isEmpty else { break }
          for entry in entries {
            try output.put(entry.rows, isChanged: entry.isChanged, before: entry.offset)
          }
        }
        try output.finish()
      } catch {
        failure.withLock { $0 = error }
        conveyor.stop()
      }
      done.signal()
    }
  }

  /// Takes the next organisation.
  ///
  /// - Parameters:
  ///   - rows: The rows that the book shall hold.
  ///   - isChanged: Whether they are others than those that it held.
  ///   - offset: Where, in the book's part, the first organisation begins that does not come before
  ///     this one; `nil` if there is none.
  /// - Throws: What stopped the writing.
  func put(_ rows: StoredRows, isChanged: Bool, before offset: Int?) throws {
    if !conveyor.put(Entry(rows: rows, isChanged: isChanged, offset: offset)) { try finish() }
  }

  /// Ends the part, after its last organisation.
  ///
  /// - Throws: What stopped the writing.
  func finish() throws {
    conveyor.end()
    wait()
    if let failure = failure.withLock({ $0 }) { throw failure }
  }

  /// Gives the part up: it is left unwritten, and nothing of it is at work any more.
  func abandon() {
    conveyor.end(CancellationError())
    wait()
  }

  private func wait() {
    done.wait()
    // Whoever waits next finds it done.
    done.signal()
  }
}
