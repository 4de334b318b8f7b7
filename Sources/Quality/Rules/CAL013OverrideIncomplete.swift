public import Findings

extension Rule {
  /// CAL013: an override without its authority.
  public static let overrideIncomplete = Rule(
    id: "CAL013",
    severity: .error,
    title: "An override without its authority",
    why:
      "Points that were not calculated are paid on somebody's word: whose, where it is written, "
      + "and when must be on record.",
    remedy: "Give the override a reference, a person, a moment and a reason.",
    bad: "71 points for ACC-08, by nobody",
    good: "71 points for ACC-08, reference NHSE letter of 7 June 2024, by J. Baker"
  )
}
