public import Findings

extension Rule {
  /// PAR010: registers or prevalences that differ from those taken in before.
  public static let prevalencesDiffer = Rule(
    id: "PAR010",
    severity: .warning,
    title: "Registers or prevalences that differ from those taken in before",
    why: "Every payment that is weighted by prevalence moves with them.",
    remedy: "Make sure that the new figures are meant; then run `reckoner aggregate`. Payments "
      + "approved for good stand.",
    bad: "A81001 AF 2023/24: 95, then 59",
    good: "A81001 AF 2023/24: 95 throughout"
  )
}
