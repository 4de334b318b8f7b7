extension PaymentBasis {
  /// Works out what an item pays where the service does not pay by points.
  func local(
    _ item: PaymentTerms.Item,
    _ terms: PaymentTerms,
    _ subject: PaymentSubject,
    _ isExplained: Bool,
    _ result: inout PaymentResult
  ) -> ItemPayment {
    let value = item.value(in: subject)
    var lists: [(quantity: Quantity, list: CountedList)] = []
    if case .populationWeighted(let funding) = item.local {
      for rate in funding.rates {
        let list = counted(subject, rate.list, rate.asAt ?? terms.date, &result)
        lists.append((Quantity(rate.words), list))
      }
    }
    var explanation: Explanation?
    if isExplained { explanation = self.explanation(of: item, terms, subject, lists) }
    explainSums(item, subject, &explanation)
    var explained: Set<Quantity> = []
    for (quantity, list) in lists where explained.insert(quantity).inserted {
      explain(list, as: quantity, &explanation)
    }
    var payment: Calculated<LocalPayment> = .blank([])
    // Why a list is not known was said where it was looked for.
    if let local = item.local, lists.allSatisfy({ $0.list.size != nil }) {
      payment = local.payment(
        for: lists.isEmpty ? Self.entry(value, item) : .lists(lists.compactMap(\.list.size)),
        rounding: rounding,
        explanation: &explanation
      )
    }
    result.add(payment.problems)
    let figure = PaymentFigure(money: payment.figure?.money)
    return ItemPayment(
      calculated: figure,
      standing: figure,
      override: "",
      value: value,
      terms: .blank([]),
      worth: .blank([]),
      explanation: explanation
    )
  }

  private static func entry(_ value: AchievedValue, _ item: PaymentTerms.Item) -> LocalEntry {
    if item.kind == nil { return .nothing }
    switch value {
    case .count(let number), .register(let number):
      guard let units = ExactDecimal(Int(number)) else { return .missing }
      return .units(units)
    case .fraction(let numerator, let denominator):
      return .fraction(numerator: numerator, denominator: denominator)
    case .answer, .missing: return .missing
    }
  }
}
