public import Findings

extension Rule {
  /// PAY001: two parameters hold for one day and differ.
  public static let parameterAmbiguous = Rule(
    id: "PAY001",
    severity: .error,
    title: "Two parameters hold for one day and differ",
    why: "Each holds for an equally long period, so neither is the more exact one.",
    remedy: "Leave one of them, or give one for the achievement date alone.",
    bad: "point-value 198 for 2024-04-01/2025-03-31 and 200 for 2024/25",
    good: "point-value 198 for 2024/25, 200 for 2025-03-31"
  )
}
