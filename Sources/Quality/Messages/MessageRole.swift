/// A role of an organisation, by the name that CQRS has for it.
public enum MessageRole: String, Sendable, CaseIterable {
  /// Declares for a provider.
  case declaration = "Declaration Management"
  /// Approves for a commissioner.
  case approval = "Approval Management"
  /// Approves financially for a commissioner.
  case finance = "Finance Management"
  /// Accepts and rejects services for a provider.
  case service = "Service Management"
  /// Offers services for a commissioner.
  case commissioning = "Commissioning Management"

  /// Whether it is a role of the provider, and not of its commissioner.
  var isOfProvider: Bool { self == .declaration || self == .service }
}
