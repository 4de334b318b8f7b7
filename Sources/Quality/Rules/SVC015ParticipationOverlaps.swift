public import Findings

extension Rule {
  /// Two participations of a provider have the same days.
  public static let participationOverlaps = Rule(
    id: "SVC015",
    severity: .warning,
    title: "Two participations of a provider have the same days",
    why: "First days tell one participation from another, so that one with a corrected "
      + "first day stands beside the old one.",
    remedy: "If only one of them is right, cancel the other, or undo and mend the file.",
    bad: "NCD2425 for U00001 from 2024-04-01 to 2025-03-31 and from 2024-05-01 to 2025-03-31",
    good: "from 2024-04-01 to 2024-09-30 and from 2024-10-01 to 2025-03-31"
  )
}
