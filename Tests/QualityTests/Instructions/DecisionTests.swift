import Findings
import Quality
import Testing

@Suite struct DecisionTests {
  private typealias World = DeclarationWorld

  private func line(
    _ id: String,
    _ action: DecisionRow.Action,
    _ organisation: ODSCode? = World.north,
    expect: Int? = nil
  ) -> DecisionRow {
    DecisionRow(
      id: id,
      action: action,
      service: World.service,
      organisation: organisation,
      achievementDate: World.day,
      expect: expect,
      by: "Dee"
    )
  }

  private func take(_ rows: [DecisionRow], _ world: inout World) -> DeclarationOutcome {
    let placed = rows.enumerated().map { index, row in
      Placed(row, at: Place(source: "decisions.csv", line: index + 2))
    }
    let held = world.values
    return world.state.take(
      decisions: placed,
      values: { PaymentValues(held[$1] ?? [:]) },
      in: world.context,
      at: world.stamp().at
    )
  }

  @Test func aFileDoesInOrderWhatItsLinesSay() {
    var world = World.calculated()
    world.deliver([("A81001", World.numerator, .number(9))])
    world.relate(world.moved("A81003", to: World.south, from: "2025-02-15"))
    let (left, joined) = (
      world.state.openHolds(world.north)[0].id, world.state.openHolds(world.south)[0].id
    )
    let outcome = take(
      [
        DecisionRow(
          id: "D-1",
          action: .holdRelease,
          holdOrCase: joined,
          figuresStand: true,
          by: "Abe"
        ),
        DecisionRow(id: "D-2", action: .aggregate, service: World.service, by: "night"),
        DecisionRow(id: "D-3", action: .holdRelease, holdOrCase: left, by: "Abe"),
        line("D-4", .declare), line("D-5", .approve), line("D-6", .financeApprove),
        line("D-7", .declare, World.south),
      ],
      &world
    )
    #expect(outcome.rules == [])
    #expect(world.status(world.north) == .financiallyApproved)
    #expect(world.figure(world.north)?.approved == .number(19))
    #expect(world.status(world.south) == .awaitingCommissioningOrganisationApproval)
    #expect(world.state.decisionRows.map(\.id).count == 7)
    let declared = outcome.events.first { $0.kind == .declared }
    #expect(declared?.input == "decisions.csv")
    #expect(declared?.line == 5)
    #expect(declared?.actor == "Dee")
    #expect(outcome.events.map(\.sequence) == Array(1...outcome.events.count))
  }

  @Test func aFileTakesEffectWholeOrNotAtAll() {
    var world = World.calculated()
    let before = world.state
    let outcome = take(
      [line("D-1", .declare), line("D-2", .financeApprove), line("D-3", .approve, World.south)],
      &world
    )
    #expect(outcome.rules == ["DEC005", "DEC005", "INS006"])
    #expect(outcome.findings.map(\.place.line) == [3, 4, nil])
    #expect(outcome.events.isEmpty && outcome.messages.isEmpty)
    #expect(world.state == before)
  }

  @Test func aLineTakenInBeforeIsANoOpThatSaysSo() {
    var world = World.calculated()
    _ = take([line("D-1", .declare)], &world)
    let before = world.state
    let outcome = take([line("D-1", .declare)], &world)
    #expect(outcome.rules == ["INS001"])
    #expect(!outcome.isRefused)
    #expect(world.state == before)
    #expect(take([line("D-1", .approve)], &world).rules == ["INS002", "INS006"])
    #expect(
      take([line("D-2", .approve), line("D-2", .approve)], &world).rules == ["INS005", "INS006"]
    )
    #expect(world.state == before)
  }

  @Test func aStaleLineIsRefused() {
    var world = World.calculated()
    #expect(take([line("D-1", .declare, expect: 1)], &world).rules == ["DEC009", "INS006"])
  }

  @Test func nothingOfALineIsPassedOverOrGuessed() {
    let lines: [(DecisionRow, String)] = [
      (DecisionRow(id: "D", action: .declare, by: "Dee"), "INS003"),
      (line("D", .approve, nil), "INS003"),
      (DecisionRow(id: "D", action: .holdRelease, by: "Dee"), "INS003"),
      (DecisionRow(id: "D", action: .aggregate, by: "Dee"), "INS003"),
      (
        DecisionRow(
          id: "D",
          action: .approve,
          service: World.service,
          organisation: World.north,
          achievementDate: World.day,
          value: .number(9),
          by: "Dee"
        ), "INS004"
      ),
      (line("D", .offSystemResolve), "INS004"),
      (DecisionRow(id: "D", action: .aggregateWith, service: World.service, by: "Dee"), "INS003"),
    ]
    for (row, rule) in lines {
      var world = World.calculated()
      #expect(take([row], &world).rules == [rule, "INS006"])
    }
  }

  @Test func aCaseIsResolvedAndAPersonsHoldPlacedByALine() {
    var world = World.north(at: .financiallyApproved)
    world.deliver([("A81003", World.numerator, .number(9))])
    let id = world.state.openCases(world.north)[0].id
    let rows = [
      DecisionRow(
        id: "D-1",
        action: .offSystemResolve,
        holdOrCase: id,
        reference: "PAY-9",
        value: .number(9),
        by: "Fay"
      ),
      DecisionRow(
        id: "D-2",
        action: .holdPlace,
        service: World.service,
        organisation: World.south,
        achievementDate: World.day,
        reason: "list size",
        by: "Abe"
      ),
    ]
    #expect(take(rows, &world).rules == [])
    #expect(world.state.caseRows.map(\.reference) == ["PAY-9"])
    #expect(world.state.openHolds(world.south).map(\.cause) == [.person])
    for row in rows {
      #expect(DecisionRow(cells: row.cells) == row)
      for (column, cell) in zip(DecisionRow.layout.columns, row.cells) {
        #expect(column.problem(with: cell) == nil)
      }
    }
  }
}
