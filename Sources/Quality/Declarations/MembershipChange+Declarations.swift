extension MembershipChange {
  /// Whether membership differs on a day of that period.
  func touches(_ start: CalendarDate, _ end: CalendarDate) -> Bool {
    from <= end && through.map { start <= $0 } ?? true
  }

  /// Whether it is a join or a leave to a declaration of that achievement date.
  ///
  /// A corrected start is neither, unless the correction makes a practice a member on that very
  /// day, or takes it out: to that declaration it has then joined or left.
  func counts(on day: CalendarDate) -> Bool {
    isJoinOrLeave || affects(day)
  }

  /// Who joined or left, from when, in words without values.
  var words: String {
    "\(practice) \(isGain ? "joined" : "left") \(network) from \(from)"
      + (isJoinOrLeave ? "" : ", by a corrected start")
  }
}
