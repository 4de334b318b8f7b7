extension PaymentTerms {
  /// Takes in what a unit of each indicator is paid.
  mutating func takeFees() {
    for row in paying {
      var item = item(row)
      let fee = parameter(.fee, .fee, of: &item)
      item.take(fee.map { .itemOfService(fee: $0.value) })
      items.append(item)
    }
  }

  /// Takes in what reaching a threshold pays.
  mutating func takeThresholds(isLinear: Bool) {
    for row in paying {
      var item = item(row)
      let sum = parameter(.retainer, .sum, of: &item)
      if isLinear {
        takeScale(row, sum, &item)
      } else if let upper = row.upper {
        item.take(sum.map { .threshold(.stepped([.init(from: upper, pays: $0.value)])) })
      } else {
        item.problems.append(.calculation(.termsMissing(row.indicator, .upper)))
      }
      items.append(item)
    }
  }

  private func takeScale(_ row: IndicatorRow, _ sum: ParameterRow?, _ item: inout Item) {
    let missing = [(row.lower, Quantity.lower), (row.upper, .upper)].filter { $0.0 == nil }
    item.problems += missing.map { .calculation(.termsMissing(row.indicator, $0.1)) }
    guard let lower = row.lower, let upper = row.upper else { return }
    let direction: SlidingScale.Direction = row.isLowerBetter ? .lowerIsBetter : .higherIsBetter
    guard let scale = SlidingScale(lower: lower, upper: upper, direction: direction) else {
      item.problems.append(
        .calculation(.thresholdsReversed(row.indicator, lower: lower, upper: upper))
      )
      return
    }
    item.take(sum.map { .threshold(.linear(scale, pounds: $0.value)) })
  }

  /// Takes in a fixed sum.
  mutating func takeRetainer() {
    var item = Item(item: .whole)
    let sum = parameter(.retainer, .sum, of: &item)
    item.take(sum.map { .retainer($0.value) })
    items = [item]
  }

  /// Takes in what is paid for each patient, and for each care home bed.
  ///
  /// Each rate has its own kind of list, whatever the service says of the list of its points. The
  /// lists are as at the service's day; beds are counted anew for every payment date.
  mutating func takeRates() {
    var item = Item(item: .whole)
    let day = definition.row.terms.listAsAt ?? date
    keep(.listKind, "lists as at \(day)")
    let known: [(ParameterName, ListSizeKind, CalendarDate)] = [
      (.rawRate, .raw, day), (.weightedRate, .weighted, day), (.adjustedRate, .adjusted, day),
      (.enhancedAccessRate, .adjusted, day), (.careHomeRate, .careHomeBeds, date),
    ]
    var rates: [PopulationFunding.Rate] = []
    for (name, kind, day) in known {
      if case .none = book.choice(name, on: date) { continue }
      guard let row = parameter(name, .rate.of(name.text), of: &item) else { continue }
      rates.append(PopulationFunding.Rate(row.value, kind, asAt: day, name: name.text))
    }
    if rates.isEmpty, item.problems.isEmpty {
      item.problems.append(.calculation(.parameterMissing(.rate)))
    }
    // With one rate unknown the sum of the others would be no payment.
    if item.problems.isEmpty { item.take(.populationWeighted(PopulationFunding(rates))) }
    items = [item]
  }
}

extension PaymentTerms.Item {
  /// Takes in what it pays, unless that cannot be.
  fileprivate mutating func take(_ local: LocalTerms?) {
    if let fault = local?.fault {
      problems.append(.calculation(fault))
    } else {
      self.local = local
    }
  }
}
