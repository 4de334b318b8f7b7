public import Findings

extension Rule {
  /// CAL004: a list size is missing.
  public static let listSizeMissing = Rule(
    id: "CAL004",
    severity: .error,
    title: "A list size is missing",
    why: "What is paid by population cannot be worked out without the list; missing is not zero.",
    remedy: "Add the provider's list size, with its date, to list-sizes.csv.",
    bad: "A81001 without a list size as at 2024-01-01",
    good: "A81001 with a list size of 4098 as at 2024-01-01"
  )
}
