import Dispatch

/// Makes elements ahead of whoever wants them, on a thread of its own.
final class ReadAhead<Element: Sendable>: Sendable {
  /// Organisations, of a few hundred rows each: enough that the threads seldom wait for one another.
  private static var capacity: Int { 96 }

  private let conveyor: Conveyor<Element>
  private let done = DispatchSemaphore(value: 0)

  /// Starts.
  ///
  /// - Parameter open: Called once on the other thread; gives what makes the next element, `nil`
  ///   after the last.
  init(_ open: @escaping @Sendable () throws -> () throws -> Element?) {
    let conveyor = Conveyor<Element>(capacity: Self.capacity)
    self.conveyor = conveyor
    // A queue of its own: the system's start no more threads than there are cores, and count those
    // that wait.
    DispatchQueue(label: "read-ahead", qos: .userInitiated).async { [done] in
      do {
        let next = try open()
        while let element = try next(), conveyor.put(element) {}
        conveyor.end()
      } catch {
        conveyor.end(error)
      }
      done.signal()
    }
  }

  deinit {
    conveyor.stop()
    // What is read may be cleared away as soon as this is gone.
    done.wait()
  }

  /// The next elements, none at the end.
  ///
  /// - Throws: What the making of them threw.
  func next() throws -> [Element] { try conveyor.take() }
}
