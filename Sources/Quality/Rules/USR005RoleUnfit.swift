public import Findings

extension Rule {
  /// The role does not fit the organisation.
  public static let roleUnfit = Rule(
    id: "USR005",
    severity: .error,
    title: "The role does not fit the organisation",
    why: "Some roles are of commissioners, some of providers, some of networks.",
    remedy: "Choose a role that fits, or the organisation that has it.",
    bad: "Approval Management of a practice",
    good: "Approval Management of its commissioner"
  )
}
