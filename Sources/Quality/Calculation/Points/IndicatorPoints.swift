/// The points that one indicator earned.
public struct IndicatorPoints: Hashable, Sendable {
  /// The points, exactly.
  public let exact: Fraction
  /// The points as they are stated: rounded once.
  public let stated: ExactDecimal

  /// Rounds exact points.
  ///
  /// - Parameters:
  ///   - exact: The points.
  ///   - rounding: How the service rounds.
  /// - Throws: `tooLarge`.
  public init(_ exact: Fraction, rounding: Rounding) throws(ArithmeticProblem) {
    self.exact = exact
    self.stated = try exact.rounded(to: rounding.points)
  }

  /// Takes points as somebody stated them.
  public init(stated: ExactDecimal) {
    self.exact = Fraction(stated)
    self.stated = stated
  }

  /// The points that money is made of.
  func paid(_ rounding: Rounding) -> Fraction {
    rounding.paysStatedPoints ? Fraction(stated) : exact
  }
}
