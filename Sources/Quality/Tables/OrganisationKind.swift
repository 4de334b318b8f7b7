/// What kind of organisation it is.
public enum OrganisationKind: String, Sendable, CaseIterable {
  /// A GP practice.
  case practice
  /// A primary care network.
  case network
  /// A federation of practices.
  case federation
  /// An ICB or sub-ICB.
  case commissioner
  /// Any other provider.
  case other
}
