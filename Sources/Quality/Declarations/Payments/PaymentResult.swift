/// What a declaration came to.
public struct PaymentResult: Sendable {
  /// What each item came to.
  public internal(set) var items: [PaymentItem: ItemPayment] = [:]
  /// What was the provider's own, in order.
  public internal(set) var inputs: [PaymentInput] = []
  /// What is blank or should be known, and why.
  public internal(set) var problems: [PaymentProblem] = []

  mutating func add(_ more: [PaymentProblem]) {
    for problem in more where !problems.contains(problem) { problems.append(problem) }
  }
}
