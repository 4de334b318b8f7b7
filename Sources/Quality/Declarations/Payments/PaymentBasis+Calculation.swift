extension PaymentBasis {
  /// Works a declaration's payment out.
  ///
  /// - Parameters:
  ///   - subject: The declaration with its figures.
  ///   - override: What an authority gives for an indicator.
  ///   - explaining: Whether the steps are written down.
  /// - Returns: What it came to.
  public func payment(
    of subject: PaymentSubject,
    override: (IndicatorCode) -> PaymentOverrideRow? = { _ in nil },
    explaining: Bool = false
  ) -> PaymentResult {
    var result = PaymentResult()
    guard let terms = dated[subject.key.achievementDate] else { return result }
    result.add(terms.problems)
    for item in terms.items { result.add(item.problems) }
    var list = CountedList()
    if kind.isByPoints, let wanted = terms.list {
      list = self.list(subject, wanted.kind, wanted.day)
      result.inputs += list.inputs
      if let problem = list.problem { result.add([problem]) }
    }
    for item in terms.items {
      let start: Explanation? =
        explaining ? Explanation(sources: sources(item, terms, list, subject)) : nil
      let payment =
        kind.isByPoints
        ? points(item, terms, subject, list, override, start, &result)
        : local(item, terms, subject, start, &result)
      result.items[item.item] = payment
    }
    result.inputs.sort()
    return result
  }

  // MARK: By points

  private func points(
    _ item: PaymentTerms.Item,
    _ terms: PaymentTerms,
    _ subject: PaymentSubject,
    _ list: CountedList,
    _ override: (IndicatorCode) -> PaymentOverrideRow?,
    _ start: Explanation?,
    _ result: inout PaymentResult
  ) -> ItemPayment {
    var explanation = start
    let value = item.value(in: subject)
    if explanation != nil {
      explainSums(item, subject, &explanation)
      explain(list, &explanation)
    }
    let row = item.item.indicator.flatMap(override)
    if let row { result.inputs.append(row.input) }
    // Points that do not add up to the service's total leave everything blank.
    let hasFaults = terms.problems.contains { $0.leavesBlank }
    let weighting = weighting(item, subject, value, list, &result)
    let isUnweighted = item.problems.contains {
      if case .weightingNotStated = $0 { true } else { false }
    }
    var worth = terms.parameters.worth(
      list: list.size,
      weighting: weighting,
      rounding: rounding,
      explanation: &explanation
    )
    if hasFaults || isUnweighted { worth = .blank([]) }
    guard case .figure(let indicatorTerms, _) = item.terms else {
      return ItemPayment(
        calculated: PaymentFigure(),
        standing: PaymentFigure(),
        override: "",
        value: value,
        terms: item.terms,
        worth: worth,
        explanation: explanation
      )
    }
    let standing = Standing(
      of: value,
      terms: indicatorTerms,
      worth: worth,
      rounding: rounding,
      override: row?.pointsOverride,
      explanation: &explanation
    )
    let problems =
      standing.calculatedPoints.problems + standing.calculatedPayment.problems
      + standing.payment.problems + standing.refused
    // What is the same for all was said already, and a list that lacks by name.
    result.add(
      problems.map { PaymentProblem.calculation($0) }.filter { problem in
        if case .calculation(.listMissing) = problem { return false }
        if case .calculation(.parameterMissing) = problem { return false }
        return !problem.isShared
      }
    )
    return ItemPayment(
      calculated: PaymentFigure(
        points: standing.calculatedPoints.figure?.stated,
        money: standing.calculatedPayment.figure
      ),
      standing: PaymentFigure(
        points: standing.points.figure?.stated,
        money: standing.payment.figure
      ),
      override: standing.override == nil ? "" : row?.id ?? "",
      value: value,
      terms: item.terms,
      worth: worth,
      explanation: explanation
    )
  }

  // MARK: Without points

  private func local(
    _ item: PaymentTerms.Item,
    _ terms: PaymentTerms,
    _ subject: PaymentSubject,
    _ start: Explanation?,
    _ result: inout PaymentResult
  ) -> ItemPayment {
    var explanation = start
    let value = item.value(in: subject)
    if explanation != nil { explainSums(item, subject, &explanation) }
    var payment: Calculated<LocalPayment> = .blank([])
    if kind == .population {
      if item.problems.isEmpty {
        payment = population(terms, subject, &explanation, &result)
          .then { .figure(.pays($0)) }
      }
    } else if let local = item.local {
      payment = local.payment(
        for: Self.entry(value, item),
        rounding: rounding,
        explanation: &explanation
      )
    }
    result.add(payment.problems.map { PaymentProblem.calculation($0) })
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

  // The sum of all rates is rounded, not its parts.
  private func population(
    _ terms: PaymentTerms,
    _ subject: PaymentSubject,
    _ explanation: inout Explanation?,
    _ result: inout PaymentResult
  ) -> Calculated<Money> {
    let day = terms.list?.day ?? terms.date
    var sum = Fraction.zero
    var parts: [(Quantity, String)] = []
    var isBlank = false
    do {
      for (pounds, kind) in terms.rates {
        let list = list(subject, kind, day)
        for input in list.inputs where !result.inputs.contains(input) {
          result.inputs.append(input)
        }
        if let problem = list.problem { result.add([problem]) }
        guard let size = list.size else {
          isBlank = true
          continue
        }
        explain(list, &explanation)
        sum = try sum.plus(size.patients.times(Fraction(pounds)))
        parts.append((.rate, "£\(pounds)"))
        parts.append((.list.of(kind.rawValue), size.text))
      }
      if isBlank { return .blank([]) }
      let money = try Money(rounding: sum, to: rounding.money)
      explanation?.add(
        .payment,
        terms.rates.count == 1 ? "rate × list" : "each rate × its list, added up",
        each: parts,
        exact: money.written(before: sum),
        result: money.written
      )
      return .figure(money)
    } catch {
      return .blank([.arithmetic(error, in: .payment)])
    }
  }

  // MARK: Values

  private func explainSums(
    _ item: PaymentTerms.Item,
    _ subject: PaymentSubject,
    _ explanation: inout Explanation?
  ) {
    guard item.kind != nil else { return }
    let own = subject.inputs[subject.key.organisation] ?? [:]
    let isOwn = item.fields.values.contains { own[$0] != nil }
    guard !subject.members.isEmpty, !isOwn else { return }
    let sum = NetworkSum(
      of: subject.members.map { member in
        NetworkSum.Member(member, item.value(of: member, in: subject), list: nil)
      }
    )
    _ = sum.value(explanation: &explanation)
  }

  private func sources(
    _ item: PaymentTerms.Item,
    _ terms: PaymentTerms,
    _ list: CountedList,
    _ subject: PaymentSubject
  ) -> [Quantity: String] {
    var sources = terms.sources
    let quantities: [(FieldRole, Quantity)] = [
      (.numerator, .numerator), (.denominator, .denominator), (.count, .count),
      (.register, .register), (.yesNo, .answer),
    ]
    for (role, quantity) in quantities {
      guard let field = item.fields[role] else { continue }
      sources[quantity] = "field \(field)"
      for member in subject.members { sources[quantity.of(member.text)] = "field \(field)" }
    }
    if let code = item.item.indicator?.text {
      for quantity in [Quantity.pointsAvailable, .lower, .upper] {
        sources[quantity] = terms.sources[quantity.of(code)]
      }
      if let source = terms.sources[.nationalRegister.of(code)] {
        sources[.nationalRegister] = source
      }
    }
    for row in list.members { sources[.list.of(row.organisation.text)] = row.words }
    if list.members.isEmpty, let own = list.inputs.first { sources[.list] = own.source }
    if case .denominator = item.weighting {
      // A network's prevalence is counted by its denominator.
      sources[.register] = sources[.denominator]
    }
    return sources
  }
}

extension PaymentProblem {
  /// Whether there is no payment because of it.
  var leavesBlank: Bool {
    switch self {
    case .calculation(let problem): problem.leavesBlank
    case .paysNothing: false
    default: true
    }
  }
}
