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

  private let goesOn: @Sendable () throws -> Void

  /// Lines parts up.
  ///
  /// - Parameters:
  ///   - keys: The parts.
  ///   - goesOn: Called before each part; where it throws, no other part is begun.
  init(_ keys: [PartKey], _ goesOn: @escaping @Sendable () throws -> Void) {
    self.keys = keys
    self.goesOn = goesOn
  }

  /// Works on one part after the other until none is left, or the work is to stop.
  func work(_ job: PartJob) {
    while true {
      let index = state.withLock { state in
        defer { state.next += 1 }
        return state.next
      }
      guard index < keys.count else { return }
      do {
        try goesOn()
      } catch {
        state.withLock { $0.results[index] = .failure(error) }
        return
      }
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
