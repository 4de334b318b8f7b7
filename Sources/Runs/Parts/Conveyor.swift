import Dispatch
import Synchronization

/// Hands elements from one thread to another, in order, of which only so many wait.
///
/// To wake a thread costs as much as to make many elements, so that one which sleeps is left to it
/// until there is something to do.
final class Conveyor<Element: Sendable>: Sendable {
  private struct State: Sendable {
    var elements: [Element] = []
    var isAtEnd = false
    var failure: (any Error)?
    var isStopped = false
    var takerWaits = false
    var putterWaits = false
  }

  private let capacity: Int
  private let state = Mutex(State())
  private let filled = DispatchSemaphore(value: 0)
  private let emptied = DispatchSemaphore(value: 0)

  /// Makes one.
  ///
  /// - Parameter capacity: How many elements may wait.
  init(capacity: Int) {
    self.capacity = capacity
  }

  /// Puts the next element on, once there is room; by one thread.
  ///
  /// - Returns: Whether anybody still wants it.
  func put(_ element: Element) -> Bool {
    while true {
      let (isDone, isWanted, wakes) = state.withLock { state -> (Bool, Bool, Bool) in
        if state.isStopped { return (true, false, false) }
        guard state.elements.count < capacity else {
          state.putterWaits = true
          return (false, true, false)
        }
        state.elements.append(element)
        let wakes = state.takerWaits && state.elements.count >= capacity / 2
        if wakes { state.takerWaits = false }
        return (true, true, wakes)
      }
      if wakes { filled.signal() }
      if isDone { return isWanted }
      emptied.wait()
    }
  }

  /// Says that there is no more, or why.
  func end(_ failure: (any Error)? = nil) {
    let wakes = state.withLock { state in
      state.isAtEnd = true
      state.failure = failure
      defer { state.takerWaits = false }
      return state.takerWaits
    }
    if wakes { filled.signal() }
  }

  /// Takes what waits, once there is something; by one thread.
  ///
  /// - Returns: Nothing at the end.
  /// - Throws: What ``end(_:)`` was given, after all good elements.
  func take() throws -> [Element] {
    while true {
      let (elements, isAtEnd, failure, wakes) = state.withLock {
        state -> ([Element], Bool, (any Error)?, Bool) in
        let elements = state.elements
        state.elements = []
        state.takerWaits = elements.isEmpty && !state.isAtEnd
        defer { if !elements.isEmpty { state.putterWaits = false } }
        return (elements, state.isAtEnd, state.failure, state.putterWaits && !elements.isEmpty)
      }
      if wakes { emptied.signal() }
      if !elements.isEmpty { return elements }
      if isAtEnd {
        if let failure { throw failure }
        return []
      }
      filled.wait()
    }
  }

  /// Says that nobody takes any more.
  func stop() {
    let wakes = state.withLock { state in
      state.isStopped = true
      defer { state.putterWaits = false }
      return state.putterWaits
    }
    if wakes { emptied.signal() }
  }
}
