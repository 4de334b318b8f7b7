import Book
import Findings
import Intake
import Quality

/// What a delivery changed of the figures that payments are worked out with.
struct PaymentTableChanges {
  /// The parameters that differ.
  var parameters: [FigureComparison<ParameterRow>.Change] = []
  /// The list sizes that differ.
  var listSizes: [FigureComparison<ListSizeRow>.Change] = []
  /// The registers and prevalences that differ.
  var prevalence: [FigureComparison<PrevalenceRow>.Change] = []
}

extension Ingestion {
  /// Takes in the tables that payments are worked out with, compares them with what was taken in
  /// before, and says what differs, one finding for each table.
  ///
  /// - Parameter items: All items of all files.
  /// - Returns: What changed, for the declarations.
  /// - Throws: A `Failure` where a table of the book cannot be read.
  mutating func takePaymentTables(_ items: [IntakeItem]) throws -> PaymentTableChanges {
    var came = PaymentTables()
    var published: [PublishedIndicator] = []
    for item in items {
      switch item.content {
      case .table(.parameters(let rows)): came.parameters += rows
      case .table(.listSizes(let rows)): came.listSizes += rows
      case .table(.prevalence(let rows)): came.prevalence += rows
      case .table(.achievedPoints(let rows)): came.achievedPoints += rows
      case .table(.publishedFigures(let rows)): came.publishedFigures += rows
      case .publishedIndicators(let rows): published += rows
      default: break
      }
    }
    guard came != PaymentTables() || !published.isEmpty else { return PaymentTableChanges() }
    let prevalence = came.prevalence.isEmpty ? [] : try run.prevalence()
    let definitions = run.state.definitions
    let check = PaymentTableCheck(
      came,
      definitions: definitions,
      organisations: run.state.knownOrganisations,
      parametersOfBook: run.state.parameters,
      prevalenceOfBook: prevalence
    )
    for finding in check.findings() + definitions.findings(onPublished: published) {
      report(finding)
    }
    var changes = PaymentTableChanges()
    (run.state.parameters, changes.parameters) =
      compare(came.parameters, .parametersDiffer, over: run.state.parameters)
    (run.state.listSizes, changes.listSizes) =
      compare(came.listSizes, .listSizesDiffer, over: run.state.listSizes)
    if !came.prevalence.isEmpty {
      let (rows, differing) = compare(came.prevalence, .prevalencesDiffer, over: prevalence)
      changes.prevalence = differing
      if rows != prevalence { run.state.prevalence = rows }
    }
    if !came.achievedPoints.isEmpty {
      let before = try run.achievedPoints()
      let (rows, _) = compare(came.achievedPoints, .figuresDiffer, over: before)
      if rows != before { run.state.achievedPoints = rows }
    }
    if !came.publishedFigures.isEmpty {
      let before = try run.publishedFigures()
      let (rows, _) = compare(came.publishedFigures, .figuresDiffer, over: before)
      if rows != before { run.state.publishedFigures = rows }
    }
    return changes
  }

  /// Gives the declarations whose payment is worked out with a figure that differs the cause to be
  /// worked out again.
  mutating func takePaymentChanges(_ changes: PaymentTableChanges) {
    var names: [ServiceCode: [CalendarDate: Set<String>]] = [:]
    func note(_ name: String, _ service: ServiceCode, on dates: [CalendarDate]) {
      for date in dates { names[service, default: [:]][date, default: []].insert(name) }
    }
    let definitions = run.state.definitions
    for change in changes.parameters {
      let row = change.new.row
      guard let service = definitions[row.service] else { continue }
      // A day of the period is enough: a year's value of a point is that of all its dates.
      note(
        row.name.text,
        row.service,
        on: service.paymentDates.filter { row.period.contains($0) }
      )
    }
    for service in definitions.services {
      guard let kind = service.row.terms.kind, kind != .participationOnly else { continue }
      if changes.listSizes.contains(where: { service.counts($0.new.row) }) {
        note("a list size", service.row.service, on: service.paymentDates)
      }
      let days = service.paymentDates.filter { date in
        changes.prevalence.contains {
          kind == .practicePoints && $0.new.row.year.start <= date && date <= $0.new.row.year.end
        }
      }
      note("a prevalence", service.row.service, on: days)
    }
    for (service, byDate) in names.sorted(by: { $0.key < $1.key }) {
      let byNames = Dictionary(grouping: byDate.keys) { byDate[$0]?.sorted() ?? [] }
      for (names, dates) in byNames.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        run.append(
          run.state.declarations.takeParameterChange(
            names.joined(separator: ", "),
            of: service,
            on: Set(dates),
            by: run.stamp
          )
        )
      }
    }
  }

  /// A row of somebody else's file with the name that the file is kept under as its source.
  private func sourced<Row: ComparableFigure>(_ placed: Placed<Row>) -> Placed<Row> {
    guard placed.row.source.isEmpty, let place = placed.place else { return placed }
    var row = placed.row
    row.source = names.published(place).file
    return Placed(row, at: place)
  }

  private mutating func compare<Row: ComparableFigure>(
    _ came: [Placed<Row>],
    _ rule: Rule,
    over book: [Row]
  ) -> (rows: [Row], changes: [FigureComparison<Row>.Change]) {
    guard !came.isEmpty else { return (book, []) }
    let comparison = FigureComparison(came.map(sourced), over: book)
    tableChanges.append(
      TableChange(
        table: Row.layout.name,
        added: comparison.addedCount,
        changed: comparison.changedCount
      )
    )
    if let finding = comparison.finding(rule) { report(finding) }
    return (comparison.rows, comparison.changes)
  }
}

extension ServiceDefinition {
  /// Whether a list size is one that the service's payment counts.
  fileprivate func counts(_ list: ListSizeRow) -> Bool {
    guard let kind = row.terms.listKind, let day = row.terms.listAsAt else { return true }
    return list.kind == kind && list.asAt == day
  }
}
