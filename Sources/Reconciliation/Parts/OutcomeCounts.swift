public import Quality

/// How many values of a part came to what.
public struct OutcomeCounts: Sendable, Hashable {
  // Counted once a value of the delivery, for which a table with keys would be too slow.
  private var counts = Array(repeating: 0, count: OutcomeClass.allCases.count)
  /// Keys that vanished from the delivery; among the missing, but for the ``keptEntries``.
  public var vanished = 0
  /// Keys among the vanished that a person entered or that were carried; among the unchanged.
  public var keptEntries = 0
  /// Values that are blank in the delivery where the book had one; they are among the missing.
  public var blanked = 0

  /// No values.
  public init() {}

  /// Adds values of an outcome.
  public mutating func add(_ outcome: OutcomeClass, count: Int = 1) {
    counts[outcome.place] += count
  }

  /// How many values came to an outcome.
  public subscript(outcome: OutcomeClass) -> Int { counts[outcome.place] }

  /// Adds the counts of another part.
  public mutating func merge(_ other: OutcomeCounts) {
    for place in counts.indices { counts[place] += other.counts[place] }
    vanished += other.vanished
    keptEntries += other.keptEntries
    blanked += other.blanked
  }
}

extension OutcomeClass {
  /// Its place among all.
  fileprivate var place: Int {
    switch self {
    case .unchanged: 0
    case .new: 1
    case .changed: 2
    case .missing: 3
    case .unexpected: 4
    case .superseded: 5
    case .conflict: 6
    }
  }
}
