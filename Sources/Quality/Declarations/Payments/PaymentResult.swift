/// What a declaration came to.
public struct PaymentResult: Sendable {
  /// What each item came to.
  public internal(set) var items: [PaymentItem: ItemPayment] = [:]
  /// What was the provider's own, in order.
  public internal(set) var inputs: [PaymentInput] = []
  /// What is blank or should be known, whoever the provider is, and why.
  public internal(set) var shared: [PaymentProblem] = []
  /// What is blank or should be known of the provider alone, and why.
  public internal(set) var own: [PaymentProblem] = []
  /// How what stands beside the payment came about, if that was asked for: the most points, and what
  /// was paid in advance.
  public internal(set) var beside: [Explanation] = []

  /// All that is blank or should be known, and why.
  public var problems: [PaymentProblem] { shared + own }

  mutating func addShared(_ more: [PaymentProblem]) {
    for problem in more where !shared.contains(problem) { shared.append(problem) }
  }

  mutating func add(_ more: [CalculationProblem]) {
    for problem in more { add(.calculation(problem)) }
  }

  mutating func add(_ problem: PaymentProblem) {
    if !own.contains(problem) { own.append(problem) }
  }

  mutating func add(_ input: PaymentInput) {
    if !inputs.contains(input) { inputs.append(input) }
  }
}
