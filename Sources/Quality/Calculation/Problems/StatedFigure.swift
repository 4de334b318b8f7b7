/// A figure that somebody stated, held against what its parts give.
public enum StatedFigure {
  /// Compares a stated figure with the exact one.
  ///
  /// - Parameters:
  ///   - stated: The figure as stated.
  ///   - exact: What its parts give.
  ///   - quantity: What it is.
  ///   - places: How many digits behind the point it was stated with.
  /// - Returns: The problem; `nil` where the exact figure, rounded to as many digits, is the stated.
  public static func problem(
    _ stated: ExactDecimal,
    exact: Fraction,
    of quantity: Quantity,
    places: Places = .two
  ) -> CalculationProblem? {
    do {
      let ours = try exact.rounded(to: places)
      return ours == stated ? nil : .statedFigureDiffers(quantity, stated: stated, ours: ours)
    } catch {
      return .arithmetic(error, in: quantity)
    }
  }
}
