/// Days for which a practice became, or is no longer, a member of a network by newer relationships.
public struct MembershipChange: Hashable, Comparable, Sendable {
  /// What became of the practice's membership of the network.
  public enum Kind: String, Sendable, CaseIterable {
    /// It joined, or stays on beyond the end that was known.
    case joined
    /// It left, earlier than was known.
    case left
    /// Its start was corrected to an earlier day: it is the same membership, with more days.
    case startedEarlier = "started earlier"
    /// Its start was corrected to a later day: it is the same membership, with fewer days.
    case startedLater = "started later"
  }

  /// The practice.
  public let practice: ODSCode
  /// The network.
  public let network: ODSCode
  /// What happened.
  public let kind: Kind
  /// The first day on which membership differs.
  public let from: CalendarDate
  /// The last day on which membership differs; `nil` if it differs from then on.
  public let through: CalendarDate?

  /// Makes a change.
  public init(
    practice: ODSCode,
    network: ODSCode,
    kind: Kind,
    from: CalendarDate,
    through: CalendarDate?
  ) {
    self.practice = practice
    self.network = network
    self.kind = kind
    self.from = from
    self.through = through
  }

  /// Whether it is a join or a leave; a corrected start is neither.
  public var isJoinOrLeave: Bool { kind == .joined || kind == .left }

  /// Whether the practice is a member on those days now, and was not before.
  public var isGain: Bool { kind == .joined || kind == .startedEarlier }

  /// Whether membership on that day differs, so that figures as at the day are affected.
  public func affects(_ day: CalendarDate) -> Bool {
    from <= day && (through.map { day <= $0 } ?? true)
  }

  /// Orders by network, practice, day and kind.
  public static func < (left: MembershipChange, right: MembershipChange) -> Bool {
    order(left.network, right.network) ?? order(left.practice, right.practice)
      ?? order(left.from, right.from) ?? order(left.kind.rawValue, right.kind.rawValue)
      ?? (left.through.cell < right.through.cell)
  }
}
