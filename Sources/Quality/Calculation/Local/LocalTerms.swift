/// How a component of a local service pays.
public enum LocalTerms: Hashable, Sendable {
  /// A fee for each unit, in pounds.
  case itemOfService(fee: ExactDecimal)
  /// Pounds a patient of a list.
  case populationWeighted(PopulationFunding)
  /// An amount that depends on what was reached.
  case threshold(LocalThreshold)
  /// A fixed sum for a claims window, in pounds; there is nothing to enter.
  case retainer(ExactDecimal)
  /// Nothing is paid: it records that a provider takes part.
  case participationOnly
}

extension LocalTerms {
  /// What a component pays for what was entered.
  ///
  /// - Parameters:
  ///   - entry: What the provider entered.
  ///   - rounding: How the service rounds.
  ///   - explanation: Where the steps are written; `nil` writes none.
  /// - Returns: The payment; blank where the entry is missing or does not fit the component.
  public func payment(
    for entry: LocalEntry,
    rounding: Rounding = .standard,
    explanation: inout Explanation?
  ) -> Calculated<LocalPayment> {
    if let fault { return .blank([fault]) }
    switch (self, entry) {
    case (.participationOnly, .nothing):
      return .figure(.paysNothing)
    case (.retainer(let pounds), .nothing):
      return pay([(.sum, Fraction(pounds))], "the fixed sum", rounding, &explanation)
    case (.itemOfService(let fee), .units(let units)):
      guard units.billionths >= 0 else { return .blank([.valueUnfit(.units, "\(units)")]) }
      return pay(
        [(.units, Fraction(units)), (.fee, Fraction(fee))],
        "units × fee",
        rounding,
        &explanation
      )
    case (.populationWeighted(let funding), .lists(let lists)):
      return funding.payment(on: lists, rounding: rounding, explanation: &explanation)
        .then { .figure(.pays($0)) }
    case (.threshold(let threshold), .units(let units)):
      guard units.billionths >= 0 else { return .blank([.valueUnfit(.units, "\(units)")]) }
      explanation?.add(.units, "as entered", [:], result: "\(units)")
      return threshold.payment(for: Fraction(units), of: .units, rounding, &explanation)
    case (.threshold(let threshold), .fraction(let numerator, let denominator)):
      return share(threshold, numerator, denominator, rounding, &explanation)
    case (_, .missing):
      return .blank([.valueMissing(asked)])
    default:
      return .blank([.valueUnfit(asked, entry.text)])
    }
  }

  /// Why nothing can be paid by the terms, whatever is entered; `nil` where it can.
  var fault: CalculationProblem? {
    switch self {
    case .itemOfService(let fee) where fee.billionths < 0:
      .componentUnfit("its fee is £\(fee)")
    case .retainer(let pounds) where pounds.billionths < 0:
      .componentUnfit("it pays £\(pounds)")
    case .populationWeighted(let funding):
      funding.rates.first { $0.pounds.billionths < 0 }
        .map { .componentUnfit("its rate is £\($0.pounds)") }
    case .threshold(let threshold): threshold.fault.map { .componentUnfit($0) }
    default: nil
    }
  }

  private var asked: Quantity {
    switch self {
    case .itemOfService: .units
    case .populationWeighted: .list
    case .threshold: Quantity("measure of a threshold component")
    case .retainer: Quantity("entry for a retainer")
    case .participationOnly: Quantity("entry for participation")
    }
  }

  private func share(
    _ threshold: LocalThreshold,
    _ numerator: Int64,
    _ denominator: Int64,
    _ rounding: Rounding,
    _ explanation: inout Explanation?
  ) -> Calculated<LocalPayment> {
    guard numerator >= 0 else { return .blank([.valueUnfit(.numerator, "\(numerator)")]) }
    guard denominator >= 0 else { return .blank([.valueUnfit(.denominator, "\(denominator)")]) }
    let notes: [CalculationProblem] =
      numerator > denominator
      ? [.aboveDenominator(numerator: numerator, denominator: denominator)] : []
    do {
      var measure = Fraction.zero
      if denominator > 0 {
        measure = try Fraction(unreduced: 100 * Int128(numerator), over: Int128(denominator))
          .rounded(if: rounding.percentage)
      } else if threshold.paysForLess {
        // Of nobody, nothing was achieved; where less is better that would earn everything.
        return .figure(.pays(.zero), notes: notes)
      }
      explanation?.add(
        .percentage,
        denominator > 0 ? "100 × numerator ÷ denominator" : "none, because nobody counts",
        [.numerator: "\(numerator)", .denominator: "\(denominator)"],
        result: "\(measure) %"
      )
      let payment = threshold.payment(for: measure, of: .percentage, rounding, &explanation)
      return Calculated.figure((), notes: notes).then { payment }
    } catch {
      return .blank([.arithmetic(error, in: .percentage)])
    }
  }

  private func pay(
    _ factors: [(Quantity, Fraction)],
    _ formula: String,
    _ rounding: Rounding,
    _ explanation: inout Explanation?
  ) -> Calculated<LocalPayment> {
    do {
      var exact = Fraction.one
      for (_, factor) in factors { exact = try exact.times(factor) }
      let payment = try Money(rounding: exact, to: rounding.money)
      explanation?.add(
        .payment,
        formula,
        each: factors.map { ($0, $0 == .units ? "\($1)" : "£\($1)") },
        exact: payment.written(before: exact),
        result: payment.written
      )
      return .figure(.pays(payment))
    } catch {
      return .blank([.arithmetic(error, in: .payment)])
    }
  }
}
