/// A practice's membership of a network from a first to a last day, both days included.
public struct Spell: Hashable, Comparable, Sendable {
  /// The practice.
  public let practice: ODSCode
  /// The network.
  public let network: ODSCode
  /// The first day.
  public let start: CalendarDate
  /// The last day, itself a day of membership; `nil` while the spell is open.
  public let end: CalendarDate?

  /// Makes a spell.
  public init(practice: ODSCode, network: ODSCode, start: CalendarDate, end: CalendarDate? = nil) {
    self.practice = practice
    self.network = network
    self.start = start
    self.end = end
  }

  /// Whether the practice is a member on that day.
  public func contains(_ day: CalendarDate) -> Bool {
    start <= day && (end.map { day <= $0 } ?? true)
  }

  /// Whether it ends on the day it starts: entered by mistake, as a rule, and never really joined.
  public var isOneDay: Bool { end == start }

  /// Whether it ends before it starts, so that it has no days at all.
  public var endsBeforeItStarts: Bool { end.map { $0 < start } ?? false }

  /// Orders by practice, network, start and end, an open spell first.
  public static func < (left: Spell, right: Spell) -> Bool {
    order(left.practice, right.practice) ?? order(left.network, right.network)
      ?? order(left.start, right.start) ?? (left.end.cell < right.end.cell)
  }

  /// What tells one spell from another: practice, network and start.
  var key: Key { Key(practice: practice, network: network, start: start) }

  /// Practice, network and start.
  struct Key: Hashable {
    let practice: ODSCode
    let network: ODSCode
    let start: CalendarDate
  }
}
