public import Findings

extension Rule {
  /// The service is not for such a provider.
  public static let offeredToWrongLevel = Rule(
    id: "SVC008",
    severity: .error,
    title: "The service is not for such a provider",
    why: "A network service is offered to the network and accepted for its practices; "
      + "any other one is offered to the provider itself.",
    remedy: "Offer a network service to the network, and any other to the provider.",
    bad: "offer NCD2425, a network service, to A81001",
    good: "offer NCD2425 to U00001"
  )
}
