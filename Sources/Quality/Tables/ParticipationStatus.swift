/// Where an offer of a service to a provider stands.
public enum ParticipationStatus: String, Sendable, CaseIterable {
  /// Sent, and not answered yet.
  case offered = "Offered"
  /// Accepted by the provider.
  case approved = "Approved"
  /// Refused by the provider.
  case rejected = "Rejected"
  /// Cancelled or withdrawn by the commissioner.
  case cancelled = "Cancelled"
}
