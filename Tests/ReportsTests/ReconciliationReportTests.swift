import Quality
import Testing

@testable import Reports

@Suite struct ReconciliationReportTests {
  private typealias World = ReportWorld

  @Test func aDeclarationStandsBeforeItsValues() {
    var world = World()
    world.step(3)
    world.step(1, World.south)
    let before = world.state
    world.outcome = DeclarationOutcome()
    let part = PartOutcome(
      key: World.part,
      fields: world.fields,
      differences: [world.deliver("A81003", 9), world.deliver("A81004", 12)]
    )
    let sheet = ReconciliationReport(
      parts: [part],
      state: world.state,
      before: before,
      events: world.outcome.events,
      context: world.context
    ).sheet
    let rows = (0..<sheet.rowCount).map { sheet.texts(of: $0) }
    #expect(rows.map { $0[2] } == ["A81003", "A81004", "U00001", "U00002"])
    #expect(rows.map { $0[3] } == ["value", "value", "declaration", "declaration"])
    #expect(
      rows.map { $0[8] }
        == ["off-system", "awaiting aggregation", "off-system", "awaiting aggregation"]
    )
    #expect(rows.map { $0[15] } == ["U00001", "U00002", "U00001", "U00002"])
    #expect(rows[0][16] == "Financially Approved")
    #expect(
      rows[3][17]
        == "The figures wait for aggregation (value); A81004 CAN04.Numerator 10 → 12."
    )
    for row in rows {
      for (column, cell) in zip(sheet.layout.columns, row) {
        #expect(column.problem(with: cell) == nil, "\(column.name): \(cell)")
      }
    }
  }

  @Test func withoutARunItIsWhatIsOpen() {
    var world = World()
    world.step(1)
    _ = world.deliver("A81003", 9)
    world.aggregate()
    let sheet = ReconciliationReport(state: world.state, context: world.context).sheet
    #expect(sheet.rowCount == 1)
    #expect(sheet.texts(of: 0)[8] == "declare again")
  }

  @Test func whatWasOnlyOpenedSaysNothing() {
    let world = World(isFilled: false)
    let sheet = ReconciliationReport(
      state: world.state,
      before: DeclarationState(),
      events: world.outcome.events,
      context: world.context
    ).sheet
    #expect(sheet.rowCount == 0)
  }
}
