public import Findings

extension Rule {
  /// No such hold.
  public static let holdNotKnown = Rule(
    id: "HLD001",
    severity: .error,
    title: "No such hold",
    why: "A decision names a hold that does not exist.",
    remedy: "List the holds, and name one by its identifier.",
    bad: "hold-release H-1",
    good: "hold-release H-NCD2425/2025-03-31/U00001/A81001/1"
  )
}
