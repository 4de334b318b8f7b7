import Quality
import Reconciliation
import Synchronization

/// Parts that are worked on by several threads; what came of them is in the order of the parts.
final class PartQueue: Sendable {
  private struct State: Sendable {
    var next = 0
    var results: [Int: Result<PartOutcome, any Error>] = [:]
  }

  private let keys: [PartKey]
  private let state = Mutex(State())

  init(_ keys: [PartKey]) {
    self.keys = keys
  }

  /// Works on one part after the other until none is left.
  func work(_ job: PartJob) {
    while true {
      let index = state.withLock { state in
        defer { state.next += 1 }
        return state.next
      }
      guard index < keys.count else { return }
      let result = job.result(keys[index])
      state.withLock { $0.results[index] = result }
    }
  }

  /// What came of the parts.
  ///
  /// - Throws: What the first part that failed threw.
  func results() throws -> [PartOutcome] {
    let results = state.withLock { $0.results }
    return try keys.indices.compactMap { try results[$0]?.get() }
  }
}
