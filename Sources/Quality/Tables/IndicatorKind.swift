/// How an indicator is worked out.
public enum IndicatorKind: String, Sendable, CaseIterable {
  /// A numerator over a denominator, against thresholds.
  case fraction
  /// All points for a Yes.
  case yesNo = "yes-no"
  /// The keeping of a register.
  case register
  /// A number of things done.
  case count
}
