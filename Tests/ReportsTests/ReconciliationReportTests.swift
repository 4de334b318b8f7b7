import Quality
import Reconciliation
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
      context: world.context,
      definitions: world.definitions,
      values: [World.part: world.values]
    ).sheet
    let rows = (0..<sheet.rowCount).map { sheet.texts(of: $0) }
    #expect(rows.map { $0[2] } == ["A81003", "A81004", "U00001", "U00001", "U00002", "U00002"])
    #expect(
      rows.map { $0[3] }
        == ["value", "value", "declaration", "network", "declaration", "network"]
    )
    #expect(
      rows.map { $0[8] }
        == [
          "off-system", "awaiting aggregation", "off-system", "off-system",
          "awaiting aggregation", "awaiting aggregation",
        ]
    )
    #expect(
      rows.map { $0[15] } == ["U00001", "U00002", "U00001", "U00001", "U00002", "U00002"]
    )
    #expect(rows[0][16] == "Financially Approved")
    #expect(
      rows[4][17]
        == "The figures wait for aggregation (value); A81004 CAN04.Numerator 10 → 12."
    )
    #expect(rows[3][10...11] == ["30", "29"])
    #expect(
      rows[3][17]
        == "U00001 CAN04.Numerator 30 → 29 since it was financially approved: A81003 10 → 9."
    )
    #expect(
      rows[5][17] == "U00002 CAN04.Numerator 10 → 12 when aggregated: A81004 10 → 12."
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
    let sheet = ReconciliationReport(
      state: world.state,
      context: world.context,
      definitions: world.definitions
    ).sheet
    #expect(sheet.rowCount == 2)
    #expect(sheet.texts(of: 0)[8] == "declare again")
    #expect(
      sheet.texts(of: 1)[3...] == [
        "network", "CAN04.Numerator", "CAN04", "payment", "changed", "declare again", "", "30",
        "29",
        "", "", "", "U00001", "Awaiting Service Provider Approval",
        "U00001 CAN04.Numerator 30 → 29 since it was declared.", "", "", "",
      ]
    )
  }

  @Test func whatWasOnlyOpenedSaysNothing() {
    let world = World(isFilled: false)
    let sheet = ReconciliationReport(
      state: world.state,
      before: DeclarationState(),
      events: world.outcome.events,
      context: world.context,
      definitions: world.definitions,
      values: [World.part: world.values]
    ).sheet
    #expect(sheet.rowCount == 0)
  }

  @Test func severalValuesOfAnIndicatorHaveOneRowBeforeThem() {
    var world = World()
    world.step(1)
    let numerator = world.deliver("A81003", 9)
    let denominator = World.difference("A81003", 0, .missing, .number(20), nil, "gone")
    let count = World.difference("A81003", 2, .changed, .number(1), .number(2), "later")
    let other = world.deliver("A81002", 12)
    let rows = rows(world, [denominator, numerator, count, other])
    #expect(
      rows.map { Array($0[2...5]) } == [
        ["A81002", "value", "CAN04.Numerator", "CAN04"],
        ["A81003", "practice", "", "CAN04"],
        ["A81003", "value", "CAN04.Denominator", "CAN04"],
        ["A81003", "value", "CAN04.Numerator", "CAN04"],
        ["A81003", "value", "CAN05.Count", "CAN05"],
        ["U00001", "declaration", "", ""],
        ["U00001", "network", "CAN04.Numerator", "CAN04"],
      ]
    )
    #expect(
      rows[1][6...] == [
        "payment", "", "ask", "2", "", "", "", "", "", "U00001",
        "Awaiting Commissioning Organisation Approval",
        "2 of the 2 payment fields of CAN04 differ: CAN04.Denominator 20 → none, CAN04.Numerator "
          + "10 → 9; somebody has to say whether it is right.", "", "", "",
      ]
    )
    #expect(
      rows[6][17]
        == "U00001 CAN04.Numerator 30 → 31 when aggregated: A81002 10 → 12, A81003 10 → 9."
    )
  }

  @Test func aJoinAndALeaveAreInTheFiguresOfBothNetworks() {
    var world = World()
    world.step(1)
    world.step(1, World.south)
    world.relate([
      World.spell("A81001", World.north, "2019-07-01"),
      World.spell("A81002", World.north, "2019-07-01"),
      World.spell("A81003", World.south, "2019-07-01"),
      World.spell("A81004", World.south, "2019-07-01"),
    ])
    #expect(
      rows(world).filter { $0[3] == "network" }.map { $0[17] } == [
        "U00001 CAN04.Denominator 60 → 40 when aggregated: A81003 20 → none.",
        "U00001 CAN04.Numerator 30 → 20 when aggregated: A81003 10 → none.",
        "U00002 CAN04.Denominator 20 → 40 when aggregated: A81003 none → 20.",
        "U00002 CAN04.Numerator 10 → 20 when aggregated: A81003 none → 10.",
      ]
    )
    world.values[World.ods("A81003"), World.denominator] = nil
    let row = rows(world).first { $0[2] == "U00002" && $0[4] == "CAN04.Denominator" }
    #expect(row?[7] == "missing" && row?[11] == "")
    #expect(
      row?[17]
        == "U00002 CAN04.Denominator 20 → no figure when aggregated; A81003 has no value."
    )
  }

  @Test func whatWasPaidIsComparedWithItsOpenCases() {
    var world = World()
    world.step(3)
    world.step(3, World.south)
    _ = world.deliver("A81001", 12)
    world.relate([
      World.spell("A81001", World.north, "2019-07-01"),
      World.spell("A81002", World.north, "2019-07-01"),
      World.spell("A81003", World.south, "2019-07-01"),
      World.spell("A81004", World.south, "2019-07-01"),
    ])
    #expect(
      rows(world).filter { $0[3] == "network" }.map { $0[17] } == [
        "U00001 CAN04.Denominator 60 → 40 since it was financially approved: A81003 20 → none.",
        "U00001 CAN04.Numerator 30 → 22 since it was financially approved: A81001 10 → 12, A81003 10 → none.",
        "U00002 CAN04.Denominator 20 → 40 since it was financially approved: A81003 none → 20.",
        "U00002 CAN04.Numerator 10 → 20 since it was financially approved: A81003 none → 10.",
      ]
    )
    let id = world.state.caseRows.first { $0.cause == .value }?.id ?? ""
    world.outcome.append(
      world.state.resolve(id, reference: "P-1", in: world.context, by: world.stamp())
    )
    #expect(
      rows(world).first { $0[3] == "network" && $0[4] == "CAN04.Numerator" }?[17]
        == "U00001 CAN04.Numerator 32 → 22 since it was financially approved: A81003 10 → none."
    )
  }

  @Test func aFigureThatChangedAgainSaysWhatWasLastCalculated() {
    var world = World()
    world.step(1)
    _ = world.deliver("A81003", 9)
    world.aggregate()
    _ = world.deliver("A81001", 13)
    #expect(
      rows(world).last?[17]
        == "U00001 CAN04.Numerator 30 → 32 when aggregated: A81001 10 → 13; 29 was last calculated."
    )
  }

  private func rows(_ world: World, _ differences: [FieldDifference] = []) -> [[String]] {
    let sheet = ReconciliationReport(
      parts: [PartOutcome(key: World.part, fields: world.fields, differences: differences)],
      state: world.state,
      before: world.state,
      context: world.context,
      definitions: world.definitions,
      values: [World.part: world.values]
    ).sheet
    return (0..<sheet.rowCount).map { sheet.texts(of: $0) }
  }
}
