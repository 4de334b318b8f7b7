/// A role of an organisation, by the name that CQRS has for it.
public enum MessageRole: String, Sendable, CaseIterable {
  /// Declares for a provider.
  case declaration = "Declaration Management"
  /// Approves for a commissioner.
  case approval = "Approval Management"
  /// Approves financially for a commissioner.
  case finance = "Finance Management"
}
