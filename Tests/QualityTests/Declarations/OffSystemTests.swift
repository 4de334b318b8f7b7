import Quality
import Testing

@Suite struct OffSystemTests {
  private typealias World = DeclarationWorld
  private static let caseID = "O-NCD2425/2025-03-31/U00001/A81003/CAN04.Numerator/1"

  private func world(with value: Int64) -> World {
    var world = World.north(at: .financiallyApproved)
    world.deliver([("A81003", World.numerator, .number(value))])
    return world
  }

  @Test func aLaterFileAmendsAnOpenCaseAndAValueThatComesBackVoidsIt() {
    var world = world(with: 9)
    world.deliver([("A81003", World.numerator, .number(7))])
    #expect(world.state.caseRows.map(\.state) == [.amended])
    #expect(world.state.caseRows.first?.words == "A81003 CAN04.Numerator 10 → 7")
    let outcome = world.deliver([("A81003", World.numerator, .number(10))])
    #expect(world.state.caseRows.map(\.state) == [.voided])
    #expect(
      outcome.messages.map(\.event) == [.offSystemVoided, .offSystemVoided, .offSystemVoided]
    )
    #expect(world.resolve(Self.caseID).rules == ["OFF003"])
    world.deliver([("A81003", World.numerator, .number(8))])
    #expect(world.state.openCases(world.north).map(\.id) == [Self.caseID.dropLast() + "2"])
  }

  @Test func afterResolvingTheSameDifferenceOpensNoCase() {
    var world = world(with: 9)
    #expect(!world.resolve(Self.caseID).isRefused)
    #expect(world.figure(world.north)?.approved == .number(30))
    #expect(world.figure(world.north)?.settled == .number(29))
    let before = world.state
    let change = ValueChange(
      organisation: World.ods("A81003"),
      service: World.service,
      achievementDate: World.day,
      field: World.numerator,
      old: .number(10),
      new: .number(9)
    )
    #expect(world.take([change]) == DeclarationOutcome())
    #expect(world.state == before)
    world.deliver([("A81003", World.numerator, .number(8))])
    #expect(world.state.openCases(world.north).map(\.words) == ["A81003 CAN04.Numerator 9 → 8"])
    world.deliver([("A81003", World.numerator, .number(9))])
    #expect(world.state.openCases(world.north).isEmpty)
  }

  @Test func anotherValueMayBeSettledAndTheFileItWasSettledFromOpensNothing() {
    var world = world(with: 6)
    world.resolve(Self.caseID, value: .number(8))
    #expect(world.figure(world.north)?.settled == .number(28))
    let change = ValueChange(
      organisation: World.ods("A81003"),
      service: World.service,
      achievementDate: World.day,
      field: World.numerator,
      old: .number(10),
      new: .number(6)
    )
    #expect(world.take([change]) == DeclarationOutcome())
    world.deliver([("A81003", World.numerator, .number(5))])
    #expect(world.state.openCases(world.north).map(\.difference) == [-3])
  }

  @Test func refusalsOfResolving() {
    var world = world(with: 9)
    #expect(world.resolve("O-1").rules == ["OFF001"])
    #expect(world.resolve(Self.caseID, reference: "").rules == ["OFF004"])
    #expect(world.resolve(Self.caseID, value: .yes).rules == ["OFF005"])
    #expect(!world.resolve(Self.caseID).isRefused)
    #expect(world.resolve(Self.caseID).rules == ["OFF002"])
    world.deliver([("A81002", World.numerator, .blank)])
    let missing = world.state.openCases(world.north).first?.id ?? ""
    #expect(world.resolve(missing).rules == ["OFF005"])
    #expect(!world.resolve(missing, value: .number(10)).isRefused)
  }

  @Test func aMoveMakesTwoCasesAndMovesNoFigure() {
    var world = World.calculated()
    world.declare([world.north, world.south])
    world.approve([world.north, world.south])
    world.financeApprove([world.north, world.south])
    let figures = world.state.figures
    world.relate(world.moved("A81003", to: World.south, from: "2025-02-15"))
    #expect(world.state.figures == figures)
    #expect(world.state.holds.isEmpty)
    #expect(
      world.state.caseRows.map(\.words) == [
        "A81003 left U00001 from 2025-02-15", "A81003 joined U00002 from 2025-02-15",
      ]
    )
    #expect(world.state.messageRows.filter { $0.event == .offSystem }.count == 6)
  }

  @Test func aMoveThatDoesNotAffectTheFiguresIsANotice() {
    var world = World(dates: [World.earlier])
    world.open()
    world.fill(World.earlier)
    world.aggregate()
    let north = World.key(World.north, World.earlier)
    world.declare([north])
    world.approve([north])
    world.financeApprove([north])
    let outcome = world.relate(world.moved("A81003", to: nil, from: "2025-03-15"))
    #expect(world.state.cases.isEmpty)
    #expect(outcome.messages.map(\.event) == [.movedAfterApproval, .movedAfterApproval])
  }

  @Test func aLeaveCoversThePracticesValuesAndItsReturnUncoversThem() {
    var world = world(with: 9)
    let old = world.spells
    let new = world.moved("A81003", to: nil, from: "2025-02-15")
    world.relate(new)
    #expect(world.state.caseRows.map(\.state) == [.covered, .open])
    world.deliver([("A81003", World.numerator, .number(8))])
    #expect(world.state.caseRows.map(\.state) == [.covered, .open])
    world.relate(old)
    #expect(world.state.caseRows.map(\.state) == [.open, .voided])
    #expect(world.state.caseRows.first?.new == .number(8))
  }

  @Test func aLeaveThatWasSettledSettlesThePracticesValues() {
    var world = world(with: 9)
    world.relate(world.moved("A81003", to: nil, from: "2025-02-15"))
    let id = world.state.openCases(world.north).first?.id ?? ""
    #expect(world.resolve(id, value: .number(3)).rules == ["OFF005"])
    #expect(!world.resolve(id).isRefused)
    #expect(world.state.caseRows.map(\.state) == [.voided, .resolved])
    let before = world.state
    world.deliver([("A81003", World.numerator, .number(2))])
    #expect(world.state == before)
  }

  @Test func anotherDayOfTheSameLeaveAmendsItsCase() {
    var world = World.north(at: .financiallyApproved)
    world.relate(world.moved("A81003", to: nil, from: "2025-02-15"))
    let shorter = world.spells.map {
      $0.practice == World.ods("A81003")
        ? Spell(
          practice: $0.practice,
          network: $0.network,
          start: $0.start,
          end: World.date("2025-01-31")
        ) : $0
    }
    world.relate(shorter)
    #expect(world.state.caseRows.count == 1)
    #expect(world.state.openCases(world.north).count == 1)
  }

  @Test func valuesOfAPracticeThatJoinedAreSettledWithItsJoining() {
    var world = World.north(at: .financiallyApproved)
    world.relate(world.moved("A81004", to: World.north, from: "2025-02-15"))
    world.deliver([("A81004", World.numerator, .number(3))])
    #expect(world.state.openCases(world.north).map(\.cause) == [.joined])
    world.resolve(world.state.openCases(world.north).first?.id ?? "")
    world.deliver([("A81004", World.numerator, .number(2))])
    #expect(world.state.openCases(world.north).map(\.words) == ["A81004 CAN04.Numerator 3 → 2"])
    world.deliver([("A81004", World.numerator, .number(3))])
    #expect(world.state.openCases(world.north).isEmpty)
  }

  @Test func aMemberThatWasWaivedOrLeftOutIsNoNewDifference() {
    var world = World.calculated()
    world.relate(world.moved("A81004", to: World.north, from: "2025-02-15"))
    world.release(world.state.openHolds(world.north).first?.id ?? "", figuresStand: true)
    world.declare()
    world.approve()
    world.financeApprove()
    #expect(world.status(world.north) == .financiallyApproved)
    world.deliver([("A81004", World.numerator, .number(3))])
    world.relate(world.moved("A81004", to: World.south, from: "2025-02-20"))
    #expect(world.state.cases[world.north] == nil)
  }

  @Test func aValueOfAMemberThatWasLeftOutIsACaseFromNothing() {
    var world = World()
    world.open()
    world.fill()
    world.set(World.ods("A81003"), World.numerator, nil)
    world.aggregate(without: ["A81003"], reason: "no extract")
    world.declare()
    world.approve()
    world.financeApprove()
    world.deliver([("A81003", World.numerator, .number(7))])
    let rows = world.state.openCases(world.north)
    #expect(
      rows.map(\.words) == [
        "A81003 CAN04.Denominator none → 20", "A81003 CAN04.Numerator none → 7",
      ]
    )
    #expect(rows.map(\.difference) == [20, 7])
    for row in rows { world.resolve(row.id) }
    #expect(world.figure(world.north)?.settled == .number(27))
    #expect(world.figure(world.north, World.denominator)?.settled == .number(60))
    let before = world.state
    #expect(world.deliver([("A81003", World.numerator, .number(7))]) == DeclarationOutcome())
    #expect(world.state == before)
    world.deliver([("A81003", World.numerator, .number(8))])
    #expect(world.state.openCases(world.north).map(\.words) == ["A81003 CAN04.Numerator 7 → 8"])
    // It leaves: what was settled of it goes with it, and what was still open too.
    world.relate(world.moved("A81003", to: nil, from: "2025-02-15"))
    #expect(world.state.openCases(world.north).map(\.cause) == [.left])
    world.resolve(world.state.openCases(world.north).first?.id ?? "")
    #expect(world.figure(world.north)?.settled == .number(20))
    #expect(world.state.openCases(world.north).isEmpty)
  }

  @Test func aMemberThatStillLacksValuesIsNoCase() {
    var world = World()
    world.open()
    world.fill()
    world.set(World.ods("A81003"), World.numerator, nil)
    world.aggregate(without: ["A81003"], reason: "no extract")
    world.finish([world.north])
    world.deliver([("A81003", World.denominator, .number(21))])
    #expect(world.state.cases.isEmpty)
  }

  @Test func aPracticeThatJoinedAgainIsComparedWithWhatItBroughtThen() {
    var world = World.north(at: .financiallyApproved)
    let old = world.spells
    world.relate(world.moved("A81003", to: nil, from: "2025-02-15"))
    world.resolve(world.state.openCases(world.north).first?.id ?? "")
    #expect(world.figure(world.north)?.settled == .number(20))
    world.deliver([("A81003", World.numerator, .number(9))])
    world.relate(old)
    #expect(world.state.openCases(world.north).map(\.cause) == [.joined])
    world.resolve(world.state.openCases(world.north).first?.id ?? "")
    world.deliver([("A81003", World.numerator, .number(11))])
    #expect(world.state.openCases(world.north).map(\.words) == ["A81003 CAN04.Numerator 9 → 11"])
    world.resolve(world.state.openCases(world.north).first?.id ?? "")
    #expect(world.figure(world.north)?.settled == .number(20))
    world.deliver([("A81003", World.numerator, .number(12))])
    #expect(world.state.openCases(world.north).map(\.words) == ["A81003 CAN04.Numerator 11 → 12"])
  }

  @Test func aValueThatWasSettledBeforeAPracticeLeftGoesWithIt() {
    var world = world(with: 6)
    world.resolve(Self.caseID)
    #expect(world.figure(world.north)?.settled == .number(26))
    let old = world.spells
    world.relate(world.moved("A81003", to: nil, from: "2025-02-15"))
    world.resolve(world.state.openCases(world.north).first?.id ?? "")
    #expect(world.figure(world.north)?.settled == .number(20))
    world.relate(old)
    world.resolve(world.state.openCases(world.north).first?.id ?? "")
    world.deliver([("A81003", World.numerator, .number(7))])
    #expect(world.state.openCases(world.north).map(\.words) == ["A81003 CAN04.Numerator 6 → 7"])
  }

  @Test func aNewFieldOfAPracticeWhoseJoiningWasSettledIsInNoTotal() {
    var world = World.north(at: .financiallyApproved)
    world.set(World.ods("A81004"), World.numerator, nil)
    world.relate(world.moved("A81004", to: World.north, from: "2025-02-15"))
    world.resolve(world.state.openCases(world.north).first?.id ?? "")
    world.deliver([("A81004", World.numerator, .number(5))])
    let row = world.state.openCases(world.north).first
    #expect(row?.words == "A81004 CAN04.Numerator none → 5")
    world.resolve(row?.id ?? "")
    #expect(world.figure(world.north)?.settled == nil)
  }

  @Test func figuresStandForTheSpellThatTheyWereSaidToStandFor() {
    var world = World.calculated()
    world.relate(world.moved("A81004", to: World.north, from: "2025-02-01"))
    world.release(world.state.openHolds(world.north).first?.id ?? "", figuresStand: true)
    world.finish([world.north])
    let waived = world.spells
    let removed = world.without("A81004", in: World.north)
    world.relate(removed)
    world.relate(waived)
    #expect(world.state.cases[world.north] == nil)
    world.relate(removed)
    world.relate(world.joined("A81004", World.north, from: "2025-03-01"))
    #expect(
      world.state.openCases(world.north).map(\.words) == [
        "A81004 joined U00001 from 2025-03-01"
      ]
    )
    world.relate(removed)
    #expect(world.state.openCases(world.north).isEmpty)
  }

  @Test func manyChangesAreOneMessageAndOneFinding() {
    var world = World.north(at: .financiallyApproved)
    let outcome = world.deliver(
      World.members(of: World.north).flatMap { practice in
        [World.numerator, World.denominator].map { (practice.text, $0, .number(1)) }
      }
    )
    #expect(world.state.openCases(world.north).count == 6)
    #expect(outcome.rules == ["OFF006"])
    #expect(outcome.messages.count == 3)
    #expect(outcome.messages.first?.body.hasSuffix("and 1 more.") ?? false)
  }
}
