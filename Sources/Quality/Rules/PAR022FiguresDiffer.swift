public import Findings

extension Rule {
  /// PAR022: achieved or published points that differ from those taken in before.
  public static let figuresDiffer = Rule(
    id: "PAR022",
    severity: .warning,
    title: "Achieved or published points that differ from those taken in before",
    why: "They were corrected since, or one of the two files is another provider's.",
    remedy: "Make sure that the later file is meant to replace the earlier one.",
    bad: "A81001 AF006 12, then 11.5",
    good: "A81001 AF006 12 throughout"
  )
}
