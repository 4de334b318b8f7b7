public import Findings

extension Rule {
  /// The provider takes part through its network.
  public static let takesPartThroughNetwork = Rule(
    id: "SVC010",
    severity: .error,
    title: "The provider takes part through its network",
    why: "Practices cannot be deselected: the offer is the network's, and ends when the "
      + "practice leaves or the network's ends.",
    remedy: "Decide about the network, or report the change of membership.",
    bad: "cancel NCD2425 for A81001, which takes part through U00001",
    good: "cancel NCD2425 for U00001"
  )
}
