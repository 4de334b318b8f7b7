import Dispatch

/// Makes elements ahead of whoever wants them, on a thread of its own.
final class ReadAhead<Element: Sendable>: Sendable {
  /// Organisations, of a few hundred rows each: enough that the threads seldom wait for one another.
  private static var capacity: Int { 96 }

  private let conveyor: Conveyor<Element>

  /// Starts.
  ///
  /// - Parameter open: Called once on the other thread; gives what makes the next element, `nil`
  ///   after the last.
  init(_ open: @escaping @Sendable () throws -> () throws -> Element?) {
    let conveyor = Conveyor<Element>(capacity: Self.capacity)
    self.conveyor = conveyor
    // A queue of its own: the system's start no more threads than there are cores, and count those
    // that wait.
    DispatchQueue(label: "read-ahead", qos: .userInitiated).async {
      do {
        let next = try open()
        while let element = try next() {
          guard conveyor.put(element) else { return }
        }
        conveyor.end()
      } catch {
        conveyor.end(error)
      }
    }
  }

  deinit {
    conveyor.stop()
  }

  /// The next elements, none at the end.
  ///
  /// - Throws: What the making of them threw.
  func next() throws -> [Element] { try conveyor.take() }
}
