public import Findings

extension Rule {
  /// No such off-system case.
  public static let caseNotKnown = Rule(
    id: "OFF001",
    severity: .error,
    title: "No such off-system case",
    why: "A decision names a case that does not exist.",
    remedy: "List the off-system cases, and name one by its identifier.",
    bad: "off-system-resolve O-1",
    good: "off-system-resolve O-NCD2425/2025-03-31/U00001/A81001/membership/1"
  )
}
