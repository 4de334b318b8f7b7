/// What the payments of one service and date are worked out by, the same for every provider.
struct PaymentTerms: Sendable {
  /// An indicator that is paid for, or the service as a whole.
  struct Item: Sendable {
    let item: PaymentItem
    let kind: IndicatorKind?
    let fields: [FieldRole: FieldID]
    /// What it earns, where the service pays by points.
    var terms: Calculated<IndicatorTerms> = .blank([])
    var weighting: Weighting = .none
    /// What it pays, where the service does not pay by points.
    var local: LocalTerms?
    /// What lacks, for whatever provider.
    var problems: [PaymentProblem] = []
  }

  /// How prevalence weights an item's payment.
  enum Weighting: Sendable {
    case none
    /// By a practice's register in a group.
    case group(String)
    /// By a network's own denominator.
    case denominator(national: Prevalence?)
  }

  let date: CalendarDate
  /// The kind of list that is paid by and its day; `nil` where no list is, or none is stated.
  private(set) var list: (kind: ListSizeKind, day: CalendarDate)?
  private(set) var parameters = PaymentParameters(valueOfPoint: nil, averageList: nil)
  private(set) var items: [Item] = []
  /// What lacks for the service as a whole.
  private(set) var problems: [PaymentProblem] = []
  /// What is kept of it in the book, in order.
  private(set) var inputs: [PaymentInput] = []
  /// Where quantities come from, for an explanation.
  private(set) var sources: [Quantity: String] = [:]

  private let book: ParameterBook
  private let definition: ServiceDefinition

  init(
    _ definition: ServiceDefinition,
    _ kind: ServicePaymentKind,
    _ book: ParameterBook,
    on date: CalendarDate
  ) {
    self.definition = definition
    self.book = book
    self.date = date
    let row = definition.row
    keep(.kind, kind.rawValue)
    keep(.rounding, Self.words(row.terms))
    switch kind {
    case .practicePoints, .networkPoints:
      takeList()
      takePointParameters(isOfNetworks: kind == .networkPoints)
      takeIndicators(isOfNetworks: kind == .networkPoints)
    case .itemOfService: takeFees()
    case .linearThreshold, .steppedThreshold: takeThresholds(isLinear: kind == .linearThreshold)
    case .population: takeRates()
    case .retainer:
      var item = Item(item: .whole, kind: nil, fields: [:])
      if let sum = parameter(.retainer, .sum, of: &item) { item.local = .retainer(sum.value) }
      items = [item]
    case .participationOnly: problems = [.paysNothing]
    }
    inputs.sort()
  }

  // MARK: Lists

  private mutating func takeList() {
    let terms = definition.row.terms
    guard let kind = terms.listKind else {
      problems.append(.listNotStated)
      return
    }
    let day = terms.listAsAt ?? date
    list = (kind, day)
    keep(.listKind, "\(kind.rawValue) list as at \(day)")
  }

  // MARK: Points

  private mutating func takePointParameters(isOfNetworks: Bool) {
    let value = parameter(.pointValue, .valueOfPoint)
    var average: Fraction?
    if case .none = book.choice(.averageList, on: date), isOfNetworks {
      // The sums are kept and not the average, so that nothing is rounded.
      let patients = parameter(.nationalList, .nationalList)
      let count = parameter(.networkCount, Quantity("number of networks"))
      if let patients, let count {
        average = try? Fraction(patients.value).divided(by: Fraction(count.value))
        sources[.averageList] = "\(patients.words) ÷ \(count.words)"
        if average == nil { problems.append(.calculation(.dividedByZero(.averageList))) }
      }
    } else if let row = parameter(.averageList, .averageList) {
      average = Fraction(row.value)
    }
    parameters = PaymentParameters(valueOfPoint: value?.value, averageList: average)
    for problem in parameters.problems {
      if case .parameterMissing = problem { continue }
      problems.append(.calculation(problem))
    }
  }

  private mutating func takeIndicators(isOfNetworks: Bool) {
    let paying = definition.indicators.filter { $0.purpose == .payment }
    var terms: [IndicatorCode: Calculated<IndicatorTerms>] = [:]
    for row in paying {
      terms[row.indicator] = IndicatorTerms.made(
        row.indicator,
        kind: row.kind,
        points: row.points,
        lower: row.lower,
        upper: row.upper,
        direction: row.isLowerBetter ? .lowerIsBetter : .higherIsBetter,
        earnsWhenZero: !row.reducesMaximum
      )
    }
    let total = definition.row.terms.totalPoints
    let service = ServiceTerms(terms, points: paying.map(\.points), total: total)
    if let total { keep(.totalPoints, "\(total)", "points") }
    problems += service.problems.map { PaymentProblem.calculation($0) }
    for row in paying {
      var item = Item(
        item: PaymentItem(row.indicator),
        kind: row.kind,
        fields: fields(of: row.indicator)
      )
      item.terms = terms[row.indicator] ?? .blank([])
      item.problems += item.terms.problems.map { PaymentProblem.calculation($0) }
      takeWeighting(of: row, &item, isOfNetworks: isOfNetworks)
      keep(row)
      items.append(item)
    }
  }

  private mutating func takeWeighting(
    of row: IndicatorRow,
    _ item: inout Item,
    isOfNetworks: Bool
  ) {
    if row.prevalence == .none { return }
    guard isOfNetworks else {
      if case .group(let group) = row.prevalence {
        item.weighting = .group(group)
      } else {
        item.problems.append(.weightingNotStated(row.indicator))
      }
      return
    }
    // Who is paid by network points is weighted by the denominator, whatever group it is of; what
    // has no denominator has no prevalence of its own.
    guard row.kind == .fraction else { return }
    let register = parameter(
      .nationalDenominator,
      .nationalRegister.of(row.indicator.text),
      row.indicator,
      of: &item
    )
    var list: ParameterRow?
    if case .none = book.choice(.nationalList, row.indicator, on: date) {
      list = parameter(.nationalList, .nationalList, of: &item)
    } else {
      list = parameter(.nationalList, .nationalList, row.indicator, of: &item)
    }
    guard let register, let list, register.value.billionths >= 0 else {
      item.weighting = .denominator(national: nil)
      return
    }
    item.weighting = .denominator(
      national: .counted(
        register.value.billionths / 1_000_000_000,
        of: ListSize(list.value)
      )
    )
  }

  private func fields(of indicator: IndicatorCode) -> [FieldRole: FieldID] {
    var fields: [FieldRole: FieldID] = [:]
    for row in definition.fields(of: indicator)
    where row.purpose == .payment && fields[row.role] == nil {
      fields[row.role] = row.field
    }
    return fields
  }

  // MARK: Without points

  private mutating func takeFees() {
    for row in definition.indicators where row.purpose == .payment {
      var item = Item(
        item: PaymentItem(row.indicator),
        kind: row.kind,
        fields: fields(of: row.indicator)
      )
      keep(row)
      if let fee = ownOrCommon(.fee, .fee, row.indicator, &item) {
        item.local = .itemOfService(fee: fee.value)
      }
      items.append(item)
    }
  }

  private mutating func takeThresholds(isLinear: Bool) {
    for row in definition.indicators where row.purpose == .payment {
      var item = Item(
        item: PaymentItem(row.indicator),
        kind: row.kind,
        fields: fields(of: row.indicator)
      )
      keep(row)
      if row.lower == nil, isLinear {
        item.problems.append(.calculation(.termsMissing(row.indicator, .lower)))
      }
      if row.upper == nil {
        item.problems.append(.calculation(.termsMissing(row.indicator, .upper)))
      }
      let sum = ownOrCommon(.retainer, .sum, row.indicator, &item)
      if let sum, let upper = row.upper {
        if !isLinear {
          item.local = .threshold(.stepped([.init(from: upper, pays: sum.value)]))
        } else if let lower = row.lower {
          let direction: SlidingScale.Direction =
            row.isLowerBetter ? .lowerIsBetter : .higherIsBetter
          if let scale = SlidingScale(lower: lower, upper: upper, direction: direction) {
            item.local = .threshold(.linear(scale, pounds: sum.value))
          } else {
            item.problems.append(
              .calculation(.thresholdsReversed(row.indicator, lower: lower, upper: upper))
            )
          }
        }
      }
      items.append(item)
    }
  }

  // Each rate has its own kind of list, whatever the service says of the list of its points.
  private mutating func takeRates() {
    var item = Item(item: .whole, kind: nil, fields: [:])
    let day = definition.row.terms.listAsAt ?? date
    keep(.listKind, "lists as at \(day)")
    let known: [(ParameterName, ListSizeKind)] = [
      (.rawRate, .raw), (.weightedRate, .weighted), (.adjustedRate, .adjusted),
      (.enhancedAccessRate, .adjusted),
    ]
    for (name, kind) in known {
      if case .none = book.choice(name, on: date) { continue }
      if let row = parameter(name, .rate.of(name.text), of: &item) {
        rates.append((row.value, kind))
      }
    }
    if rates.isEmpty, item.problems.isEmpty {
      item.problems.append(.calculation(.parameterMissing(.rate)))
    }
    list = (.raw, day)
    items = [item]
  }

  /// The rates of a service that is paid by population, each with the kind of its list.
  private(set) var rates: [(pounds: ExactDecimal, kind: ListSizeKind)] = []

  // MARK: Parameters

  private mutating func ownOrCommon(
    _ name: ParameterName,
    _ quantity: Quantity,
    _ indicator: IndicatorCode,
    _ item: inout Item
  ) -> ParameterRow? {
    if case .none = book.choice(name, indicator, on: date) {
      return parameter(name, quantity, of: &item)
    }
    return parameter(name, quantity, indicator, of: &item)
  }

  private mutating func parameter(
    _ name: ParameterName,
    _ quantity: Quantity,
    _ indicator: IndicatorCode? = nil
  ) -> ParameterRow? {
    let (row, problem) = chosen(name, quantity, indicator)
    if let problem, !problems.contains(problem) { problems.append(problem) }
    return row
  }

  private mutating func parameter(
    _ name: ParameterName,
    _ quantity: Quantity,
    _ indicator: IndicatorCode? = nil,
    of item: inout Item
  ) -> ParameterRow? {
    let (row, problem) = chosen(name, quantity, indicator)
    if let problem { item.problems.append(problem) }
    return row
  }

  private mutating func chosen(
    _ name: ParameterName,
    _ quantity: Quantity,
    _ indicator: IndicatorCode?
  ) -> (ParameterRow?, PaymentProblem?) {
    switch book.choice(name, indicator, on: date) {
    case .none:
      keep(.parameter, of: name.text, for: indicator, "")
      return (nil, .calculation(.parameterMissing(quantity)))
    case .several(let rows):
      keep(.parameter, of: name.text, for: indicator, "")
      return (nil, .parameterAmbiguous(rows.map(\.words).joined(separator: "; ")))
    case .one(let row):
      keep(
        .parameter,
        of: name.text,
        for: indicator,
        row.value.description,
        row.unit.rawValue,
        source: row.words
      )
      sources[quantity] = row.words
      return (row, nil)
    }
  }

  // MARK: What is kept

  private mutating func keep(
    _ name: PaymentInput.Name,
    of subject: String = "",
    for indicator: IndicatorCode? = nil,
    _ value: String,
    _ unit: String = "",
    source: String? = nil
  ) {
    let input = PaymentInput(
      name,
      of: subject,
      for: indicator,
      value,
      unit,
      source: source ?? definition.row.source
    )
    if !inputs.contains(input) { inputs.append(input) }
  }

  private mutating func keep(_ row: IndicatorRow) {
    func keep(_ name: PaymentInput.Name, _ value: String, _ unit: String = "") {
      self.keep(name, for: row.indicator, value, unit, source: row.source)
    }
    keep(.indicatorKind, row.kind.rawValue)
    keep(.points, row.points.cell, "points")
    if row.kind == .fraction {
      keep(.lower, row.lower.cell, "percent")
      keep(.upper, row.upper.cell, "percent")
      keep(.direction, row.isLowerBetter ? "lower" : "higher")
    }
    keep(.weighting, row.prevalence.cell)
    for quantity in [Quantity.pointsAvailable, .lower, .upper] {
      sources[quantity.of(row.indicator.text)] = row.source
    }
  }

  private static func words(_ terms: ServicePaymentTerms) -> String {
    zip(ServicePaymentTerms.columns, terms.cells).filter { column, cell in
      !cell.isEmpty && (column.name.hasSuffix("_places") || column.name == "pays_rounded_points")
    }.map { "\($0.name) \($1)" }.joined(separator: ", ")
  }
}

extension ParameterRow {
  /// The parameter with its period, its day and who says so.
  var words: String {
    let day = asAt.map { ", as at \($0)" } ?? ""
    return "\(name)\(indicator.map { " \($0)" } ?? "") \(value) for \(period)\(day): \(source)"
  }
}
