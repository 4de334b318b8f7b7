/// A local payment that depends on what was reached: in steps, or growing from one end to another.
///
/// Thresholds are percentages where a numerator and a denominator are entered, and units otherwise.
public enum LocalThreshold: Hashable, Sendable {
  /// A step: at and above so much, so many pounds are paid in all.
  public struct Step: Hashable, Sendable {
    /// From where on.
    public let from: ExactDecimal
    /// The pounds in all.
    public let pounds: ExactDecimal

    /// Makes a step.
    public init(from: ExactDecimal, pays pounds: ExactDecimal) {
      self.from = from
      self.pounds = pounds
    }
  }

  /// The highest step that was reached pays.
  case stepped([Step])
  /// From nothing at one threshold to so many pounds at the other.
  case linear(SlidingScale, pounds: ExactDecimal)

  /// Whether less is better.
  var paysForLess: Bool {
    if case .linear(let scale, _) = self { scale.direction == .lowerIsBetter } else { false }
  }

  /// What a measure pays.
  func payment(
    for measure: Fraction,
    of quantity: Quantity,
    _ rounding: Rounding,
    _ explanation: inout Explanation?
  ) -> Calculated<LocalPayment> {
    do {
      let exact: Fraction
      let unit = quantity == .percentage ? " %" : ""
      switch self {
      case .stepped(let steps):
        let reached = steps.last { Fraction($0.from) <= measure }
        exact = reached.map { Fraction($0.pounds) } ?? .zero
        explanation?.add(
          .sum,
          reached.map { "what is paid from \($0.from)\(unit) on" } ?? "none, below the first step",
          [quantity: "\(measure)\(unit)"],
          result: "£\(exact)"
        )
      case .linear(let scale, let pounds):
        exact = try scale.share(of: measure).times(Fraction(pounds))
        explanation?.add(
          .sum,
          scale.direction == .higherIsBetter
            ? "most × (\(quantity) − lower threshold) ÷ (upper threshold − lower threshold), "
              + "from nothing to the most"
            : "most × (upper threshold − \(quantity)) ÷ (upper threshold − lower threshold), "
              + "from nothing to the most",
          [
            Quantity("most"): "£\(pounds)", quantity: "\(measure)\(unit)",
            .lower: "\(scale.lower)\(unit)", .upper: "\(scale.upper)\(unit)",
          ],
          result: "£\(exact)"
        )
      }
      let payment = try Money(rounding: exact, to: rounding.money)
      explanation?.add(
        .payment,
        "the sum in pence",
        [.sum: "£\(exact)"],
        exact: payment.written(before: exact),
        result: payment.written
      )
      return .figure(.pays(payment))
    } catch {
      return .blank([.arithmetic(error, in: .payment)])
    }
  }

  /// Why nothing can be paid by it; `nil` where it can.
  var fault: String? {
    guard case .stepped(let steps) = self else {
      if case .linear(_, let pounds) = self, pounds.billionths < 0 { return "it pays £\(pounds)" }
      return nil
    }
    if steps.isEmpty { return "it has no steps" }
    for step in steps where step.pounds.billionths < 0 { return "it pays £\(step.pounds)" }
    for (one, next) in zip(steps, steps.dropFirst()) where next.from <= one.from {
      return "the step from \(next.from) does not come after the one from \(one.from)"
    }
    return nil
  }
}
