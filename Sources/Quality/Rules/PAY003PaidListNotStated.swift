public import Findings

extension Rule {
  /// PAY003: a service that does not say which list is paid by.
  public static let paidListNotStated = Rule(
    id: "PAY003",
    severity: .error,
    title: "A service that does not say which list is paid by",
    why: "Raw, weighted and adjusted lists differ by a tenth and more; one would be guessed.",
    remedy:
      "State the list_kind in services.csv, and list_as_at if it is not the achievement date.",
    bad: "NCD2425: network-points, no list_kind",
    good: "NCD2425: network-points, list_kind raw, list_as_at 2024-01-01"
  )
}
