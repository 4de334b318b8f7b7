/// An amount of money in whole pence.
public struct Money: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The amount in pence.
  public let pence: Int64

  /// The amount of so many pence.
  public init(pence: Int64) {
    self.pence = pence
  }

  /// The amount of so many pounds, if they have no more than two digits behind the point.
  public init?(pounds: ExactDecimal) {
    let (pence, rest) = pounds.billionths.quotientAndRemainder(dividingBy: 10_000_000)
    guard rest == 0 else { return nil }
    self.init(pence: pence)
  }

  /// An exact number of pounds, rounded half up.
  ///
  /// - Parameters:
  ///   - pounds: The pounds.
  ///   - places: To how many digits behind the point; more than two count as two.
  /// - Throws: `tooLarge`.
  public init(rounding pounds: Fraction, to places: Places = .two) throws(ArithmeticProblem) {
    let places = places.count > 2 ? .two : places
    let scaled = try pounds.scaled(to: places)
    let (pence, isTooLarge) = scaled.multipliedReportingOverflow(
      by: Int128(Places.two.power / places.power)
    )
    guard !isTooLarge, let pence = Int64(exactly: pence), pence != .min else { throw .tooLarge }
    self.init(pence: pence)
  }

  /// Nothing.
  public static let zero = Money(pence: 0)

  /// The amount in pounds, exactly.
  public var pounds: Fraction { Fraction(unreduced: Int128(pence), over: 100) }

  /// The amount as tables have it: `1234.50`.
  public var description: String {
    let (pounds, rest) = pence.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(pence < 0 ? "-" : "")\(pounds).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// The amount as people write it: `£1,234.50`.
  public var written: String {
    let digits = Array(String(pence.magnitude / 100))
    var groups = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { groups.append(",") }
      groups.append(digit)
    }
    return "\(pence < 0 ? "−" : "")£\(groups)\(description.suffix(3))"
  }

  /// The pounds that it was rounded from, as people read them; `nil` where nothing was lost.
  func written(before exact: Fraction) -> String? {
    exact == pounds ? nil : "£\(exact)"
  }

  /// The sum.
  ///
  /// - Throws: `tooLarge`.
  public func plus(_ other: Money) throws(ArithmeticProblem) -> Money {
    let (sum, isTooLarge) = pence.addingReportingOverflow(other.pence)
    guard !isTooLarge, sum != .min else { throw .tooLarge }
    return Money(pence: sum)
  }

  /// The difference.
  ///
  /// - Throws: `tooLarge`.
  public func minus(_ other: Money) throws(ArithmeticProblem) -> Money {
    let (rest, isTooLarge) = pence.subtractingReportingOverflow(other.pence)
    guard !isTooLarge, rest != .min else { throw .tooLarge }
    return Money(pence: rest)
  }

  /// The sum of amounts.
  ///
  /// - Throws: `tooLarge`.
  public static func sum(_ amounts: some Sequence<Money>) throws(ArithmeticProblem) -> Money {
    var sum = Money.zero
    for amount in amounts { sum = try sum.plus(amount) }
    return sum
  }

  /// The amount in instalments that differ by a penny at most and add up to it.
  ///
  /// - Parameter count: How many instalments; none for a count below 1.
  /// - Returns: The instalments, in order.
  public func instalments(_ count: Int) -> [Money] {
    guard count > 0 else { return [] }
    // What is due up to each instalment is cut to pence, so that the pennies spread evenly.
    let due = (0...count).map { Int64(Int128(pence) * Int128($0) / Int128(count)) }
    return zip(due, due.dropFirst()).map { Money(pence: $1 - $0) }
  }

  /// Orders by amount.
  public static func < (left: Money, right: Money) -> Bool {
    left.pence < right.pence
  }
}
