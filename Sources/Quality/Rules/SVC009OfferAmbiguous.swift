public import Findings

extension Rule {
  /// The provider has several offers of the service.
  public static let offerAmbiguous = Rule(
    id: "SVC009",
    severity: .error,
    title: "The provider has several offers of the service",
    why: "Which one is meant would be a guess.",
    remedy: "Say which with its first day, by `--start` or the column start.",
    bad: "cancel NCD2425 for U00001, which has two",
    good: "cancel NCD2425 for U00001, start 2024-04-01"
  )
}
