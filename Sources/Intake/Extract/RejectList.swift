public import Findings
public import Quality
import Tabular

/// The records of a file that could not be used, as they stood, each with its place and rule.
public struct RejectList: Sendable {
  /// One record that could not be used.
  public struct Reject: Sendable, Hashable {
    /// The line on which it begins, from 1.
    public let line: Int
    /// The number of the record.
    public let record: Int
    /// The identifier of the rule that it broke.
    public let rule: String
    /// The record as it stood, without its line break.
    public let text: String
  }

  /// The file and member.
  public let place: Place
  /// The records, in the order of the file.
  public private(set) var rejects: [Reject] = []
  /// How many records there are that could not be used.
  public private(set) var count = 0
  /// How many errors those records have together; a record may have several.
  public private(set) var errorCount = 0

  /// Whether some record does not say what organisation it is of, so that it may be any.
  public private(set) var hasUnknownOrganisation = false
  private var named: [ODSCode: Set<CalendarDate?>] = [:]

  /// How many records are kept; beyond it they are counted, and the file cannot be taken in.
  public static let limit = 100_000

  private let limit: Int

  init(place: Place, limit: Int) {
    self.place = place
    self.limit = limit
  }

  /// Whether every one of them is kept.
  public var isComplete: Bool { count == rejects.count }

  /// The organisations of which a record for a date could not be used, so that nothing of them may
  /// be taken as gone.
  ///
  /// - Parameter date: The achievement date; a record whose own cannot be read may be for any.
  /// - Returns: Their codes.
  public func organisations(on date: CalendarDate) -> Set<ODSCode> {
    Set(named.filter { $0.value.contains(date) || $0.value.contains(nil) }.keys)
  }

  /// Adds a record.
  ///
  /// - Parameters:
  ///   - rule: The rule that it broke.
  ///   - errors: How many errors it has.
  ///   - subject: What it is of, `nil` if it does not say.
  ///   - record: Its place in the batch.
  ///   - batch: The batch.
  mutating func add(
    _ rule: Rule,
    errors: Int,
    of subject: (organisation: ODSCode, date: CalendarDate?)?,
    record: Int,
    in batch: borrowing RecordBatch
  ) {
    count += 1
    errorCount += errors
    if let subject {
      named[subject.organisation, default: []].insert(subject.date)
    } else {
      hasUnknownOrganisation = true
    }
    guard rejects.count < limit else { return }
    var range = batch.range(of: record)
    while let last = range.last, batch.bytes[last] == 0x0A || batch.bytes[last] == 0x0D {
      range = range.dropLast()
    }
    rejects.append(
      Reject(
        line: batch.line(of: record),
        record: batch.firstRecord + record,
        rule: rule.id,
        text: String(decoding: batch.bytes[range], as: UTF8.self)
      )
    )
  }
}
