/// Why two exact numbers could not be put together.
public enum ArithmeticProblem: Error, Hashable, Sendable {
  /// The result has more digits than can be held.
  case tooLarge
  /// A division by zero.
  case dividedByZero
}
