import Book
import Findings
import Intake
import Quality

extension Ingestion {
  /// Takes in the tables that payments are worked out with, compares them with what was taken in
  /// before, and says what differs, one finding for each table.
  ///
  /// - Parameter items: All items of all files.
  /// - Throws: A `Failure` where a table of the book cannot be read.
  mutating func takePaymentTables(_ items: [IntakeItem]) throws {
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
    guard came != PaymentTables() || !published.isEmpty else { return }
    let prevalence = came.prevalence.isEmpty ? [] : try run.state.allPrevalence()
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
    run.state.parameters =
      compare(came.parameters, .parametersDiffer, over: run.state.parameters)
    run.state.listSizes = compare(came.listSizes, .listSizesDiffer, over: run.state.listSizes)
    if !came.prevalence.isEmpty {
      let rows = compare(came.prevalence, .prevalencesDiffer, over: prevalence)
      if rows != prevalence { run.state.prevalence = rows }
    }
    if !came.achievedPoints.isEmpty {
      let before = try run.achievedPoints()
      let rows = compare(came.achievedPoints, .figuresDiffer, over: before)
      if rows != before { run.state.achievedPoints = rows }
    }
    if !came.publishedFigures.isEmpty {
      let before = try run.publishedFigures()
      let rows = compare(came.publishedFigures, .figuresDiffer, over: before)
      if rows != before { run.state.publishedFigures = rows }
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
  ) -> [Row] {
    guard !came.isEmpty else { return book }
    let comparison = FigureComparison(came.map(sourced), over: book)
    tableChanges.append(
      TableChange(
        table: Row.layout.name,
        added: comparison.addedCount,
        changed: comparison.changedCount
      )
    )
    if let finding = comparison.finding(rule) { report(finding) }
    return comparison.rows
  }
}
