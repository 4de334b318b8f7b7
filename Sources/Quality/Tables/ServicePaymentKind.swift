/// How a service is paid.
public enum ServicePaymentKind: String, Sendable, CaseIterable {
  /// Points of a practice, by its list and the prevalence of its patients.
  case practicePoints = "practice-points"
  /// Points of a network, by its list and its denominators.
  case networkPoints = "network-points"
  /// A fee for each unit.
  case itemOfService = "item-of-service"
  /// A rate for each patient of a list.
  case population
  /// A sum that grows from a lower to an upper threshold.
  case linearThreshold = "linear-threshold"
  /// A sum from a threshold on.
  case steppedThreshold = "stepped-threshold"
  /// A fixed sum.
  case retainer
  /// Nothing is paid.
  case participationOnly = "participation-only"

  /// Whether its indicators earn points.
  public var isByPoints: Bool { self == .practicePoints || self == .networkPoints }
}
