extension PaymentTerms {
  /// Takes in what the points of practices are paid by.
  mutating func takePracticePoints() {
    takeList()
    let value = parameter(.pointValue, .valueOfPoint)
    let average = parameter(.averageList, .averageList)
    take(value, average.map { Fraction($0.value) })
    takeIndicators { row, item, _ in
      switch row.prevalence {
      case .none: item.weighting = .none
      case .group(let group): item.weighting = .group(group)
      case .notStated:
        item.problems.append(.weightingNotStated(row.indicator))
        item.weighting = .unknown
      }
    }
    takeGroups()
    takeAspiration()
  }

  /// Takes in what the points of networks are paid by.
  mutating func takeNetworkPoints() {
    takeList()
    let value = parameter(.pointValue, .valueOfPoint)
    take(value, networkAverage())
    takeIndicators { row, item, terms in
      // Who is paid by network points is weighted by the denominator, whatever group it is of; what
      // has no denominator has no prevalence of its own.
      guard row.prevalence != .none, row.kind == .fraction else { return }
      item.weighting =
        terms.nationalPrevalence(of: row.indicator, &item)
        .map { .denominator(national: $0) } ?? .unknown
    }
  }

  private mutating func takeList() {
    let terms = definition.row.terms
    guard let kind = terms.listKind else {
      problems.append(.listNotStated)
      return
    }
    let day = terms.listAsAt ?? date
    list = (kind, day)
    keep(.listKind, "\(kind.words) as at \(day)")
  }

  private mutating func networkAverage() -> Fraction? {
    if let average = optionalParameter(.averageList, .averageList) {
      return Fraction(average.value)
    }
    // The sums are kept and not the average, so that nothing is rounded.
    let patients = parameter(.nationalList, .nationalList)
    let count = parameter(.networkCount, Quantity("number of networks"))
    guard let patients, let count else { return nil }
    sources[.averageList] = "\(patients.words) ÷ \(count.words)"
    do {
      return try Fraction(patients.value).divided(by: Fraction(count.value))
    } catch {
      problems.append(.calculation(.arithmetic(error, in: .averageList)))
      return nil
    }
  }

  private mutating func take(_ value: ParameterRow?, _ average: Fraction?) {
    parameters = PaymentParameters(valueOfPoint: value?.value, averageList: average)
    // Which of the two is missing was said when it was looked for.
    guard value != nil, average != nil else { return }
    problems += parameters.problems.map { .calculation($0) }
  }

  private mutating func takeIndicators(
    weighting: (IndicatorRow, inout Item, inout PaymentTerms) -> Void
  ) {
    var terms: [IndicatorCode: Calculated<IndicatorTerms>] = [:]
    for row in paying { terms[row.indicator] = Calculated(of: row) }
    let total = definition.row.terms.totalPoints
    let service = ServiceTerms(terms, points: paying.map(\.points), total: total)
    if let total { keep(.totalPoints, "\(total)", "points") }
    problems += service.problems.map { .calculation($0) }
    for row in paying {
      var item = item(row)
      item.terms = terms[row.indicator] ?? .blank([])
      item.problems += item.terms.problems.map { .calculation($0) }
      weighting(row, &item, &self)
      items.append(item)
    }
    for indicator in undefined {
      unpaid.append(.calculation(.indicatorNotDefined(indicator)))
    }
  }

  /// The indicators that came in an extract and that no definition has.
  private var undefined: [IndicatorCode] {
    Set(definition.fields.map(\.indicator)).filter { definition.indicator($0) == nil }.sorted()
  }

  private mutating func nationalPrevalence(
    of indicator: IndicatorCode,
    _ item: inout Item
  ) -> Prevalence? {
    let register = ownParameter(
      .nationalDenominator,
      .nationalRegister.of(indicator.text),
      of: &item
    )
    let list = parameter(.nationalList, .nationalList, of: &item)
    guard let register, let list else { return nil }
    let national = Prevalence.counted(
      register.value.billionths / 1_000_000_000,
      of: ListSize(list.value)
    )
    guard let problem = national.problem(asNational: true) else { return national }
    item.problems.append(.calculation(problem))
    return nil
  }

  // MARK: The most points

  private mutating func takeGroups() {
    guard paying.contains(where: \.reducesMaximum) else { return }
    for (name, rows) in Dictionary(grouping: paying, by: \.group).sorted(by: { $0.key < $1.key }) {
      var points = Fraction.zero
      for row in rows {
        // Points that are not stated say so themselves, and then there is no most of them.
        guard let own = row.points, let sum = try? points.plus(Fraction(own)) else {
          groups = []
          return
        }
        points = sum
      }
      let reducing = rows.first(where: \.reducesMaximum)
      let register = reducing ?? rows.first { $0.kind == .register }
      let kind: RevisedMaximum.Register =
        reducing != nil
        ? .takesPointsWhenZero : register == nil ? .none : .keepsPointsWhenZero
      guard let sum = try? points.rounded(to: .nine) else { continue }
      groups.append(
        (
          RevisedMaximum.Group(name, points: sum, register: kind),
          register.flatMap { fields(of: $0.indicator)[.register] }
        )
      )
    }
  }

  // MARK: What is paid in advance

  private mutating func takeAspiration() {
    guard let earlier = definition.row.terms.earlierService,
      let share = optionalParameter(.aspirationShare, Quantity("percentage"))
    else { return }
    if case .none = book.choice(.aspirationUprating, on: date) {
      aspiration = (Aspiration(percent: share.value), earlier)
      return
    }
    // One that cannot be chosen is not one that is not there.
    guard let uprating = parameter(.aspirationUprating, Quantity("uprating")) else { return }
    aspiration = (Aspiration(percent: share.value, uprating: uprating.value), earlier)
  }
}

extension Calculated<IndicatorTerms> {
  /// What an indicator earns, by its row.
  fileprivate init(of row: IndicatorRow) {
    self = IndicatorTerms.made(
      row.indicator,
      kind: row.kind,
      points: row.points,
      lower: row.lower,
      upper: row.upper,
      direction: row.isLowerBetter ? .lowerIsBetter : .higherIsBetter,
      earnsWhenZero: !row.reducesMaximum
    )
  }
}
