/// The lists and prevalences of all organisations, as payments look them up.
public struct PaymentFacts: Sendable {
  private let lists: [ODSCode: [ListSizeRow]]
  private let prevalences: @Sendable (ODSCode) -> [PrevalenceRow]

  /// Takes the tables.
  public init(
    lists: some Sequence<ListSizeRow> = [],
    prevalence: some Sequence<PrevalenceRow> = []
  ) {
    let rows = Dictionary(grouping: prevalence, by: \.organisation)
    self.init(lists: lists) { rows[$0] ?? [] }
  }

  /// Takes the lists, and prevalences that are looked up when a payment needs them.
  ///
  /// - Parameters:
  ///   - lists: The lists.
  ///   - prevalences: The prevalences of an organisation, the same every time.
  public init(
    lists: some Sequence<ListSizeRow>,
    prevalences: @escaping @Sendable (ODSCode) -> [PrevalenceRow]
  ) {
    self.lists = Dictionary(grouping: lists, by: \.organisation)
    self.prevalences = prevalences
  }

  /// The list of an organisation, of exactly that kind and day.
  func list(_ organisation: ODSCode, _ kind: ListSizeKind, _ day: CalendarDate) -> ListSizeRow? {
    lists[organisation]?.first { $0.kind == kind && $0.asAt == day }
  }

  /// The register of a practice in a group.
  func prevalence(
    _ organisation: ODSCode,
    _ group: String,
    _ year: FinancialYear
  ) -> PrevalenceRow? {
    prevalences(organisation).first { $0.group == group && $0.year == year }
  }

  /// The register of the country in a group.
  func national(_ group: String, _ year: FinancialYear) -> PrevalenceRow? {
    Self.country.flatMap { prevalence($0, group, year) }
  }

  /// The code that tables have for the country.
  private static let country = ODSCode("ENG")
}

extension ListSizeRow {
  /// The list as the calculation takes it.
  var size: ListSize { ListSize(value, kind, asAt: asAt) }
}

extension Rounding {
  /// How a service rounds, from its terms.
  init(_ terms: ServicePaymentTerms) {
    func places(_ count: Int?) -> Places? { count.flatMap { Places($0) } }
    self.init(
      points: places(terms.places.points) ?? .two,
      money: places(terms.places.money) ?? .two,
      paysStatedPoints: terms.paysRoundedPoints,
      percentage: places(terms.places.percentage),
      listFactor: places(terms.places.listFactor),
      prevalence: places(terms.places.prevalence),
      prevalenceFactor: places(terms.places.prevalenceFactor),
      poundsPerPoint: places(terms.places.poundsPerPoint)
    )
  }
}
