/// What lifts a hold: the one answer that releasing it, the reports and the lists go by.
public enum HoldLifting: Sendable, Hashable {
  /// It was released.
  case done
  /// A person's: releasing it when the reason is settled.
  case settling
  /// Releasing it; the declaration then goes on from where it was.
  case releasing
  /// Releasing it; a practice left, so the declaration then has to be declared again.
  case releasingToDeclareAgain
  /// Aggregating, so that the figures count who joined, then releasing it; or releasing it now, the
  /// figures standing.
  case aggregatingOrStanding
  /// Aggregating, then releasing it; a practice left, so it then has to be declared again.
  case aggregating

  /// What lifts a hold.
  ///
  /// - Parameters:
  ///   - hold: The hold.
  ///   - open: The holds that stand on the same declaration.
  ///   - causes: Why the figures of the declaration have to be calculated again.
  public init(_ hold: HoldRow, among open: [HoldRow], causes: Set<RecalculationCause>) {
    guard hold.isOpen else {
      self = .done
      return
    }
    guard hold.cause != .person else {
      self = .settling
      return
    }
    // A leave beside a join makes both wait for aggregation: the stricter rule holds.
    let leaves = open.filter { $0.cause == .left }
    if leaves.isEmpty {
      self = hold.joinWaits(causes) ? .aggregatingOrStanding : .releasing
    } else {
      let isAggregated = (leaves + [hold]).allSatisfy { $0.aggregatedAt != nil }
      self = isAggregated ? .releasingToDeclareAgain : .aggregating
    }
  }

  /// Whether aggregation has to run before it can be released as it is.
  public var waitsForAggregation: Bool { self == .aggregating || self == .aggregatingOrStanding }

  /// Whether the declaration has to be declared again behind it.
  public var declaresAgain: Bool { self == .aggregating || self == .releasingToDeclareAgain }
}

extension HoldRow {
  /// Whether the figures do not count yet that a practice joined.
  func joinWaits(_ causes: Set<RecalculationCause>) -> Bool {
    cause == .joined && affectsFigures && aggregatedAt == nil && causes.contains(.join)
  }
}

extension DeclarationState {
  /// What lifts a hold.
  public func lifting(_ hold: HoldRow) -> HoldLifting {
    HoldLifting(
      hold,
      among: openHolds(hold.key),
      causes: declarations[hold.key]?.causes ?? []
    )
  }
}
