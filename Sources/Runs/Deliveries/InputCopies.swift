import Book
import Dispatch
import Findings
import Intake
import Synchronization

/// Copies the files of a delivery into a publication on a thread of its own.
final class InputCopies: Sendable {
  private let failure: Mutex<(any Error)?> = Mutex(nil)
  private let done = DispatchSemaphore(value: 0)

  /// Begins to copy all files that were read: the version lists also those that are in effect.
  init(_ delivery: Delivery, into publication: Publication) {
    let (sources, names) = (delivery.reading.sources, delivery.names)
    // A queue of its own: the system's start no more threads than there are cores, and count those
    // that wait.
    DispatchQueue(label: "input-copies", qos: .userInitiated).async { [self] in
      do {
        for source in sources {
          let kinds = Set(source.items.map(\.content.name)).sorted()
          let record = try publication.addInput(
            from: source.path,
            name: names.kept(source.path),
            kind: kinds.joined(separator: "; ")
          )
          guard record.sha256 == source.sha256 else {
            throw Failure(
              .deliveryRefused,
              "the file changed while it was being read",
              subject: source.path,
              remedy: "wait until it is whole, and run again"
            )
          }
        }
      } catch {
        failure.withLock { $0 = error }
      }
      done.signal()
    }
  }

  /// Waits until all are copied.
  ///
  /// - Throws: What stopped the copying.
  func wait() throws {
    finish()
    if let failure = failure.withLock({ $0 }) { throw failure }
  }

  /// Waits until nothing is copied any more; the publication must outlive that.
  func finish() {
    done.wait()
    // Whoever waits next finds it done.
    done.signal()
  }
}
