/// How membership differs between older and newer relationships, day by day.
///
/// Days are compared, not spells: a spell that was closed and goes on the next day in the same
/// network is no change, and a corrected start is neither a join nor a leave.
public struct MembershipChanges: Sendable, Hashable {
  /// All changes, in order.
  public let all: [MembershipChange]

  /// Compares all spells of the book before and after.
  public init(from old: some Sequence<Spell>, to new: some Sequence<Spell>) {
    let before = Dictionary(grouping: old) { Pair(practice: $0.practice, network: $0.network) }
    let after = Dictionary(grouping: new) { Pair(practice: $0.practice, network: $0.network) }
    var changes: [MembershipChange] = []
    for pair in Set(before.keys).union(after.keys) {
      let (old, new) = (DayRanges(before[pair] ?? []), DayRanges(after[pair] ?? []))
      guard old != new else { continue }
      func add(_ ranges: [DayRanges.Range], isGain: Bool) {
        for range in ranges {
          let isPreceded = old.contains(range.first - 1) && new.contains(range.first - 1)
          let next = range.last == Int32.max ? nil : range.last + 1
          let isFollowed = next.map { old.contains($0) && new.contains($0) } ?? false
          let isCorrection = isFollowed && !isPreceded
          let kind: MembershipChange.Kind =
            switch (isGain, isCorrection) {
            case (true, false): .joined
            case (false, false): .left
            case (true, true): .startedEarlier
            case (false, true): .startedLater
            }
          changes.append(
            MembershipChange(
              practice: pair.practice,
              network: pair.network,
              kind: kind,
              from: CalendarDate(days: range.first),
              through: next.map { _ in CalendarDate(days: range.last) }
            )
          )
        }
      }
      add(new.subtracting(old), isGain: true)
      add(old.subtracting(new), isGain: false)
    }
    self.all = changes.sorted()
  }

  /// The changes on days of a service's period, cut to it, in order.
  ///
  /// - Parameters:
  ///   - start: The first day of the service.
  ///   - end: The last day of the service.
  /// - Returns: The changes whose days overlap the period.
  public func within(_ start: CalendarDate, _ end: CalendarDate) -> [MembershipChange] {
    all.compactMap { change in
      guard change.from <= end, change.through.map({ $0 >= start }) ?? true else { return nil }
      return MembershipChange(
        practice: change.practice,
        network: change.network,
        kind: change.kind,
        from: max(change.from, start),
        through: min(change.through ?? end, end)
      )
    }
  }

  /// The joins and leaves, also by correction, that took effect before a day, in order.
  ///
  /// - Parameter day: The day up to which figures may have been calculated without them.
  /// - Returns: The changes whose first day is before it.
  public func backDated(before day: CalendarDate) -> [MembershipChange] {
    all.filter { $0.from < day }
  }

  private struct Pair: Hashable {
    let practice: ODSCode
    let network: ODSCode
  }
}
