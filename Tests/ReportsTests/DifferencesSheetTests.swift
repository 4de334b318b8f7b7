import Quality
import Testing

@testable import Reconciliation
@testable import Reports

@Suite struct DifferencesSheetTests {
  private typealias World = ReportWorld

  @Test func bytes() {
    var world = World()
    world.step(2)
    let changed = world.deliver("A81003", 9, line: 7)
    let blank = World.difference(
      "A81001",
      0,
      .missing,
      .number(20),
      .blank,
      line: 3,
      "the value is blank; the old one stands"
    )
    #expect(
      world.sheet([changed, blank]).csv().text == """
        service,achievement_date,organisation,field,indicator,purpose,outcome,action,values,before,\
        after,submitted_before,submitted_after,line,reason\r
        NCD2425,2025-03-31,A81001,CAN04.Denominator,CAN04,payment,missing,ask,1,20,,\
        2025-04-01T09:33:20,2025-04-02T13:20:00,3,The value is blank; the old one stands; somebody \
        has to say whether it is right.\r
        NCD2425,2025-03-31,A81003,CAN04.Numerator,CAN04,payment,changed,awaiting aggregation,1,10,9,\
        2025-04-01T09:33:20,2025-04-02T13:20:00,7,"Submitted later with another value; the figures \
        wait for aggregation; if they change, they have to be declared again."\r\n
        """
    )
  }

  @Test func theOrderOfDifferencesDoesNotMatter() {
    var world = World()
    var differences = [world.deliver("A81003", 9), world.deliver("A81001", 9)]
    differences.append(
      World.difference("A81001", nil, .new, nil, nil, count: 3, "the first 3 values")
    )
    differences.append(
      World.difference("A81001", 1, .superseded, .number(9), .number(3), "submitted before")
    )
    let sheet = world.sheet(differences)
    #expect(world.sheet(differences.reversed()) == sheet)
    #expect((0..<4).map { sheet.texts(of: $0)[6] } == ["new", "changed", "superseded", "changed"])
  }

  @Test func aValueOfAnApprovedDeclarationIsOffSystem() {
    var world = World()
    world.step(3)
    let changed = world.deliver("A81003", 9)
    let other = World.difference("A81002", 1, .changed, .number(1), .number(2), "another value")
    #expect(world.actions([changed, other]) == ["none", "off-system"])
  }

  @Test func holdsComeBeforeAggregation() {
    var world = World()
    world.step(1)
    world.relate(world.spells + [World.spell("A81005", World.north, "2025-01-01")])
    let joined = world.deliver("A81003", 9)
    #expect(world.actions([joined]) == ["hold: joined"])
    world.relate(world.spells.filter { $0.practice != World.ods("A81002") })
    let left = world.deliver("A81003", 8)
    #expect(world.actions([left]) == ["hold: left"])
  }

  @Test func aPracticeInTwoNetworksIsAskedAbout() {
    var world = World()
    world.spells.append(World.spell("A81003", World.south, "2025-01-01"))
    let changed = world.deliver("A81003", 9)
    #expect(world.actions([changed]) == ["ask"])
  }

  @Test func informationAndOfficialTotalsMoveNothing() {
    let world = World()
    #expect(
      world.actions([
        World.difference("A81001", 2, .changed, .number(1), .number(2), "another value"),
        World.difference("U00001", 1, .changed, .number(1), .number(2), "another value"),
        World.difference("B99999", 1, .changed, .number(1), .number(2), "another value"),
      ]) == ["none", "none", "none"]
    )
  }

  @Test func aPracticesOwnDeclarationIsDeclaredAgain() {
    var world = World(level: .practice)
    world.step(1, World.ods("A81001"))
    let changed = world.deliver("A81001", 9)
    #expect(world.actions([changed]) == ["declare again"])
  }

  @Test func aPracticeThatLeftAnApprovedDeclarationIsStillInIt() {
    var world = World()
    world.step(3)
    world.relate(
      world.spells.filter { $0.practice != World.ods("A81003") }
        + [World.spell("A81003", World.south, "2025-01-01")]
    )
    let changed = world.deliver("A81003", 9)
    let sheet = world.sheet([changed])
    #expect(sheet.texts(of: 0)[7] == "off-system")
  }

  @Test func aHundredThousandRows() {
    let world = World()
    let differences = (0..<100_000).map { index in
      World.difference(
        "A\(10_000 + index / 100)",
        1,
        .changed,
        .number(Int64(index)),
        .number(2),
        line: index,
        "submitted later with another value"
      )
    }
    #expect(world.sheet(differences).csv().rows == 100_000)
  }

  @Test func whatIsUnexpectedIsAskedAbout() {
    let world = World()
    let sheet = world.sheet([
      World.difference("Z99999", nil, .unexpected, nil, nil, count: 3, "the first 3 values")
    ])
    #expect(Array(sheet.texts(of: 0)[6...8]) == ["unexpected", "ask", "3"])
  }

  @Test(arguments: OutcomeClass.allCases.filter { $0 != .unchanged })
  func everyRowFitsItsLayout(outcome: OutcomeClass) {
    let world = World()
    let sheet = world.sheet([
      World.difference("A81001", 1, outcome, .number(1), .number(2), "something happened")
    ])
    for (column, cell) in zip(sheet.layout.columns, sheet.texts(of: 0)) {
      #expect(column.problem(with: cell) == nil, "\(column.name)")
    }
  }
}
