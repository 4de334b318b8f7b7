import Findings
import Intake
import Quality
import Synchronization

/// Where reading a part of a delivery has come to; the next organisations are read ahead.
struct DeliveredCursor: ~Copyable {
  private final class Ending: Sendable {
    let findings = Mutex(FindingLog())
  }

  private let delivered: ReadAhead<DeliveredRows>
  private let ending: Ending
  private var ahead: ArraySlice<DeliveredRows> = []
  private var isAtEnd = false

  /// Starts on a part.
  ///
  /// - Parameter delivery: The part in the delivery, from its beginning.
  init(_ delivery: DeliveryReader) {
    let ending = Ending()
    self.ending = ending
    delivered = ReadAhead {
      var reader = delivery
      return {
        let rows = try reader.next()
        if rows == nil { ending.findings.withLock { $0 = reader.findings } }
        return rows
      }
    }
  }

  /// The rows of the next organisation, `nil` after the last.
  ///
  /// - Throws: A `Failure` where a spool cannot be read.
  mutating func next() throws -> DeliveredRows? {
    if ahead.isEmpty, !isAtEnd {
      ahead = try delivered.next()[...]
      isAtEnd = ahead.isEmpty
    }
    return ahead.popFirst()
  }

  /// What rows of one file say of rows of another, once the last was read.
  var findings: FindingLog { ending.findings.withLock { $0 } }
}
