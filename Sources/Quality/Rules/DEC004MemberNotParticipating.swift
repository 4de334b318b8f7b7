public import Findings

extension Rule {
  /// A member's participation is not Approved.
  public static let memberNotParticipating = Rule(
    id: "DEC004",
    severity: .error,
    title: "A member's participation is not Approved",
    why: "A declaration may only be made for providers that have accepted the service.",
    remedy: "Have the offer accepted, or have the membership corrected, then declare.",
    bad: "declare, while A81003 is only Offered the service",
    good: "declare, after A81003 accepted"
  )
}
