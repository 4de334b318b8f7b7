/// How many digits stand behind the point: 0 to 9, as many as an ``ExactDecimal`` holds.
public struct Places: Hashable, Sendable, CustomStringConvertible {
  /// The number of digits.
  public let count: Int
  /// Ten to that power.
  let power: UInt128

  /// So many digits, if there are 0 to 9 of them.
  public init?(_ count: Int) {
    guard (0...9).contains(count) else { return nil }
    self.init(checked: count)
  }

  private init(checked count: Int) {
    self.count = count
    self.power = (0..<count).reduce(1) { power, _ in power * 10 }
  }

  /// No digits: whole numbers.
  public static let whole = Places(checked: 0)
  /// Two digits, as pence and points have.
  public static let two = Places(checked: 2)
  /// Nine digits, the most that there are.
  public static let nine = Places(checked: 9)

  /// In words: `2 places`.
  public var description: String { count == 1 ? "1 place" : "\(count) places" }
}
