import Quality

extension Timestamp {
  /// Whether another moment is this one with day and month exchanged, and not the same.
  func isSwapped(_ other: Timestamp) -> Bool {
    let (left, right) = (date, other.date)
    guard left != right,
      seconds - Int64(left.days) * 86_400 == other.seconds - Int64(right.days) * 86_400
    else { return false }
    let (first, second) = (left.components, right.components)
    return first.year == second.year && first.month == second.day && first.day == second.month
  }
}
