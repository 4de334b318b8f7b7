/// What the payments of one service and date are worked out by, the same for every provider.
///
/// What lacks or cannot be used is said here once, where it is taken in: a figure that needs it stays
/// blank later on and says no more.
struct PaymentTerms: Sendable {
  /// An indicator that is paid for, or the service as a whole.
  struct Item: Sendable {
    let item: PaymentItem
    var kind: IndicatorKind?
    var fields: [FieldRole: FieldID] = [:]
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
    case denominator(national: Prevalence)
    /// It is not known how, which was said.
    case unknown
  }

  let date: CalendarDate
  /// The kind of list that points are paid by and its day; `nil` where no list is, or none is stated.
  var list: (kind: ListSizeKind, day: CalendarDate)?
  var parameters = PaymentParameters(valueOfPoint: nil, averageList: nil)
  var items: [Item] = []
  /// The groups whose points make up the most that a practice can earn, each with the field of its
  /// register; empty where no register takes points away.
  var groups: [(group: RevisedMaximum.Group, register: FieldID?)] = []
  /// What is paid in advance, and by the payment for which service; `nil` where nothing is.
  var aspiration: (terms: Aspiration, earlier: ServiceCode)?
  /// What lacks for the service as a whole.
  var problems: [PaymentProblem] = []
  /// What is paid for by nobody, although values of it came.
  var unpaid: [PaymentProblem] = []
  /// What is kept of it in the book, in order.
  private(set) var inputs: [PaymentInput] = []
  /// Where quantities come from, for an explanation.
  var sources: [Quantity: String] = [:]

  let book: ParameterBook
  let definition: ServiceDefinition

  init(
    _ definition: ServiceDefinition,
    _ kind: ServicePaymentKind,
    _ book: ParameterBook,
    on date: CalendarDate
  ) {
    self.definition = definition
    self.book = book
    self.date = date
    keep(.kind, kind.rawValue)
    keep(.rounding, Self.words(definition.row.terms))
    switch kind {
    case .practicePoints: takePracticePoints()
    case .networkPoints: takeNetworkPoints()
    case .itemOfService: takeFees()
    case .linearThreshold: takeThresholds(isLinear: true)
    case .steppedThreshold: takeThresholds(isLinear: false)
    case .population: takeRates()
    case .retainer: takeRetainer()
    case .participationOnly: problems = [.paysNothing]
    }
    inputs.sort()
  }

  /// Whether nothing of the service as a whole keeps its points from being paid.
  var isPayable: Bool { !problems.contains(where: \.leavesBlank) }

  // MARK: Items

  /// The indicators that are paid for.
  var paying: [IndicatorRow] { definition.indicators.filter { $0.purpose == .payment } }

  /// An indicator with its fields, and its row kept.
  mutating func item(_ row: IndicatorRow) -> Item {
    keep(row)
    return Item(item: PaymentItem(row.indicator), kind: row.kind, fields: fields(of: row.indicator))
  }

  func fields(of indicator: IndicatorCode) -> [FieldRole: FieldID] {
    var fields: [FieldRole: FieldID] = [:]
    for row in definition.fields(of: indicator)
    where row.purpose == .payment && fields[row.role] == nil {
      fields[row.role] = row.field
    }
    return fields
  }

  // MARK: What is kept

  mutating func keep(
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
