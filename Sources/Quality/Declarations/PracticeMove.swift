/// A practice that joined or left a network, as found by comparing days of membership.
public struct PracticeMove: Hashable, Comparable, Sendable {
  /// Which way it went.
  public enum Kind: String, Sendable, Comparable {
    /// It is a member on days on which it was not.
    case joined
    /// It is no member on days on which it was one.
    case left

    /// Orders by name.
    public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  /// The practice.
  public let practice: ODSCode
  /// The network.
  public let network: ODSCode
  /// Which way it went.
  public let kind: Kind
  /// The first day on which membership differs from before.
  public let from: CalendarDate
  /// The last such day; `nil` if it differs from then on.
  public let through: CalendarDate?

  /// Makes a move.
  public init(
    practice: ODSCode,
    network: ODSCode,
    kind: Kind,
    from: CalendarDate,
    through: CalendarDate? = nil
  ) {
    self.practice = practice
    self.network = network
    self.kind = kind
    self.from = from
    self.through = through
  }

  /// Whether membership differs on that day.
  public func affects(_ day: CalendarDate) -> Bool {
    from <= day && through.map { day <= $0 } ?? true
  }

  /// Whether membership differs on a day of that period.
  func touches(_ start: CalendarDate, _ end: CalendarDate) -> Bool {
    from <= end && through.map { start <= $0 } ?? true
  }

  /// Orders by network, practice, day and kind.
  public static func < (left: PracticeMove, right: PracticeMove) -> Bool {
    order(left.network, right.network) ?? order(left.practice, right.practice)
      ?? order(left.from, right.from) ?? order(left.kind, right.kind)
      ?? (left.through.cell < right.through.cell)
  }
}
