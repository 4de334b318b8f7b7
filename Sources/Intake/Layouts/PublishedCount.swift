import Quality

/// Counts as they are published: `95`, or `200.0` since 2024-25.
enum PublishedCount {
  /// The whole number that a decimal stands for; `nil` where it is not whole or is below zero.
  static func read(_ cell: String) -> Int? {
    guard let value = ExactDecimal(cell), value.billionths >= 0,
      value.billionths.isMultiple(of: 1_000_000_000)
    else { return nil }
    return Int(value.billionths / 1_000_000_000)
  }
}
