extension PaymentBasis {
  /// Works out what the points of all indicators pay.
  func takePoints(
    _ terms: PaymentTerms,
    _ subject: PaymentSubject,
    _ override: (IndicatorCode) -> PaymentOverrideRow?,
    _ isExplained: Bool,
    _ result: inout PaymentResult
  ) {
    var list = CountedList()
    if let wanted = terms.list { list = counted(subject, wanted.kind, wanted.day, &result) }
    for item in terms.items {
      let row = item.item.indicator.flatMap(override)
      if let row { result.inputs.append(row.input) }
      result.items[item.item] = points(item, terms, subject, list, row, isExplained, &result)
    }
  }

  private func points(
    _ item: PaymentTerms.Item,
    _ terms: PaymentTerms,
    _ subject: PaymentSubject,
    _ list: CountedList,
    _ override: PaymentOverrideRow?,
    _ isExplained: Bool,
    _ result: inout PaymentResult
  ) -> ItemPayment {
    let value = item.value(in: subject)
    let weighting = weighting(item, subject, value, list, &result)
    var explanation: Explanation?
    if isExplained {
      explanation = self.explanation(of: item, terms, subject, [(.list, list)])
      for (quantity, source) in weighting?.sources ?? [:] {
        explanation?.know(quantity, source)
      }
    }
    explainSums(item, subject, &explanation)
    explain(list, as: .list, &explanation)
    // Why a list or a weighting is not known was said where it was looked for.
    var worth: Calculated<PointWorth> = .blank([])
    if terms.isPayable, let size = list.size, let weighting {
      worth = terms.parameters.worth(
        list: size,
        weighting: weighting.weighting,
        rounding: rounding,
        explanation: &explanation
      )
    }
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
      override: override?.pointsOverride,
      explanation: &explanation
    )
    result.add(
      standing.calculatedPoints.problems + standing.calculatedPayment.problems
        + standing.payment.problems + standing.refused
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
      override: standing.override == nil ? "" : override?.id ?? "",
      value: value,
      terms: item.terms,
      worth: worth,
      explanation: explanation
    )
  }

  /// Works out the most points that the practice can earn, once groups without patients are taken
  /// out; a register that is not known leaves it unknown.
  func takeMostPoints(
    _ terms: PaymentTerms,
    _ subject: PaymentSubject,
    _ isExplained: Bool,
    _ result: inout PaymentResult
  ) {
    guard !terms.groups.isEmpty else { return }
    var sizes: [String: Int64] = [:]
    var sources: [Quantity: String] = [:]
    let year = FinancialYear(containing: subject.key.achievementDate)
    for (group, field) in terms.groups {
      if let field, let size = subject.figures[field]?.number {
        sizes[group.name] = size
        sources[.register.of(group.name)] = "field \(field)"
      } else if let row = year.flatMap({
        facts.prevalence(subject.key.organisation, group.name, $0)
      }) {
        sizes[group.name] = Int64(row.register)
        sources[.register.of(group.name)] = row.source
      }
    }
    var explanation: Explanation? = isExplained ? Explanation(sources: sources) : nil
    let groups = terms.groups.map(\.group)
    let most = RevisedMaximum.points(of: groups, explanation: &explanation) { sizes[$0.name] }
    let empty = groups.filter { $0.register == .takesPointsWhenZero && sizes[$0.name] == 0 }
    if let points = most.figure {
      let names = empty.map(\.name).joined(separator: ", ")
      result.add(
        PaymentInput(
          .mostPoints,
          "\(points)",
          "points",
          source: empty.isEmpty
            ? "the points of all groups"
            : "the points of all groups but \(names), whose registers are empty"
        )
      )
    }
    if let explanation { result.beside.append(explanation) }
  }
}
