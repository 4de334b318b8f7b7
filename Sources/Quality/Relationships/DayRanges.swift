/// A set of days as ranges: in order, none touching the next.
struct DayRanges: Equatable, Sendable {
  /// A first and a last day, counted from 1 January 1970; `Int32.max` for no last day.
  struct Range: Equatable, Sendable {
    var first: Int32
    var last: Int32
  }

  private(set) var ranges: [Range] = []

  /// The days of all spells together, whichever they belong to.
  init(_ spells: some Sequence<Spell>) {
    let days = spells.filter { !$0.endsBeforeItStarts }
      .map { Range(first: $0.start.days, last: $0.end?.days ?? Int32.max) }
      .sorted { $0.first < $1.first }
    for range in days {
      // A spell that goes on the day after another ended is one membership.
      if let last = ranges.last, last.last == Int32.max || range.first <= last.last + 1 {
        ranges[ranges.count - 1].last = max(last.last, range.last)
      } else {
        ranges.append(range)
      }
    }
  }

  /// Whether a day, counted from 1 January 1970, is one of them.
  func contains(_ day: Int32) -> Bool {
    ranges.contains { $0.first <= day && day <= $0.last }
  }

  /// The days that are not in `other`, as ranges in order.
  func subtracting(_ other: DayRanges) -> [Range] {
    var rest: [Range] = []
    for range in ranges {
      var first = range.first
      var isUsedUp = false
      for cut in other.ranges where cut.last >= first && cut.first <= range.last {
        if cut.first > first { rest.append(Range(first: first, last: cut.first - 1)) }
        if cut.last >= range.last {
          isUsedUp = true
          break
        }
        first = cut.last + 1
      }
      if !isUsedUp { rest.append(Range(first: first, last: range.last)) }
    }
    return rest
  }
}
