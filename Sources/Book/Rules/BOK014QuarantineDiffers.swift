public import Findings

extension Rule {
  /// A file in quarantine is not as it was put there.
  public static let quarantineDiffers = Rule(
    id: "BOK014",
    severity: .error,
    title: "A file in quarantine is not as it was put there",
    why: "What was refused, and why, can no longer be shown.",
    remedy: "Put the folder back from a copy of the book.",
    bad: "quarantine/ab…/reason.csv edited",
    good: "quarantine/ab… as it was written"
  )
}
