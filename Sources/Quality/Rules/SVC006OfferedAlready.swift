public import Findings

extension Rule {
  /// The service was offered to the provider already.
  public static let offeredAlready = Rule(
    id: "SVC006",
    severity: .error,
    title: "The service was offered to the provider already",
    why: "Two offers of one service for the same days would be answered twice.",
    remedy: "Withdraw or cancel the one that stands first, or offer for days after it.",
    bad: "offer NCD2425 from 2024-04-01, while it is Offered",
    good: "offer it to another provider"
  )
}
