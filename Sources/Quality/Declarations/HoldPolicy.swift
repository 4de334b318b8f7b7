/// Which declarations a practice's joining or leaving puts on hold.
public enum HoldPolicy: String, Sendable, CaseIterable {
  /// Every declaration of the network in the service's period.
  case all
  /// Only those for which membership as at the achievement date differs.
  case affected
}
