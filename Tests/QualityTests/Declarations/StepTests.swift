import Findings
import Quality
import Testing

@Suite struct StepTests {
  private typealias World = DeclarationWorld

  @Test func fromCalculatedToFinanciallyApproved() {
    var world = World.calculated()
    #expect(world.declare().messages.map(\.event) == [.toApprove, .toApprove])
    #expect(world.status(world.north) == .awaitingCommissioningOrganisationApproval)
    #expect(world.figure(world.north)?.declared == .number(30))
    #expect(world.approve().messages.last?.role == .finance)
    #expect(world.status(world.north) == .awaitingFinancialApproval)
    let outcome = world.financeApprove()
    #expect(outcome.events.map(\.kind) == [.financeApproved])
    #expect(world.status(world.north) == .financiallyApproved)
    #expect(world.figure(world.north)?.approved == .number(30))
    #expect(world.state.declarations[world.north]?.financeApproved?.by == "Fay")
  }

  @Test(
    arguments: [
      (true, true, "declare approve finance"), (true, false, "declare finance"),
      (false, true, "approve finance"), (false, false, "finance"),
    ])
  func aServiceMayNeedFewerSteps(declaration: Bool, approval: Bool, steps: String) {
    var world = World.calculated(declaration: declaration, approval: approval)
    var taken: [String] = []
    while world.status(world.north) != .financiallyApproved, taken.count < 5 {
      if !world.declare().isRefused {
        taken.append("declare")
      } else if !world.approve().isRefused {
        taken.append("approve")
      } else if !world.financeApprove().isRefused {
        taken.append("finance")
      }
    }
    #expect(taken.joined(separator: " ") == steps)
  }

  @Test func aStepThatTheServiceDoesNotNeedIsRefused() {
    var world = World.calculated(declaration: false, approval: false)
    #expect(world.declare().rules == ["DEC007"])
    #expect(world.approve().rules == ["DEC007"])
  }

  @Test func changedFiguresOfAServiceWithoutDeclarationGoBackToTheCommissioner() {
    var world = World.calculated(declaration: false)
    world.approve()
    world.deliver([("A81003", World.numerator, .number(4))])
    let outcome = world.aggregate()
    #expect(world.status(world.north) == .awaitingCommissioningOrganisationApproval)
    #expect(outcome.messages.contains { $0.event == .toApprove && $0.kind == .task })
  }

  @Test(
    arguments: [
      (DeclarationStatus.awaitingServiceProviderApproval, ["", "DEC005", "DEC005"]),
      (.awaitingCommissioningOrganisationApproval, ["DEC005", "", "DEC005"]),
      (.awaitingFinancialApproval, ["DEC005", "DEC005", ""]),
      (.financiallyApproved, ["DEC006", "DEC006", "DEC006"]),
    ])
  func everyStepHasItsState(status: DeclarationStatus, expected: [String]) {
    let world = World.north(at: status)
    var (one, two, three) = (world, world, world)
    #expect(one.declare().rules.joined() == expected[0])
    #expect(two.approve().rules.joined() == expected[1])
    #expect(three.financeApprove().rules.joined() == expected[2])
  }

  @Test(
    arguments: [
      DeclarationStatus.awaitingServiceProviderApproval,
      .awaitingCommissioningOrganisationApproval, .awaitingFinancialApproval,
    ])
  func causesAndHoldsRefuseEveryStep(status: DeclarationStatus) {
    var world = World.north(at: status)
    world.relate(world.moved("A81003", to: World.south, from: "2025-02-15"))
    world.deliver([("A81001", World.numerator, .number(4))])
    let before = world.state
    let outcome: DeclarationOutcome =
      switch status {
      case .awaitingServiceProviderApproval: world.declare()
      case .awaitingCommissioningOrganisationApproval: world.approve()
      default: world.financeApprove()
      }
    #expect(outcome.rules == ["DEC002", "DEC003"])
    #expect(outcome.findings[0].message.contains("(leave value)"))
    #expect(outcome.findings[1].message.contains("A81003 left U00001 from 2025-02-15"))
    #expect(world.state == before)
  }

  @Test func aMemberThatDoesNotParticipateRefusesTheDeclaration() {
    var world = World.calculated()
    world.participation.removeAll { $0.organisation == World.ods("A81002") }
    let outcome = world.declare()
    #expect(outcome.rules == ["DEC004"])
    #expect(outcome.findings[0].message.hasSuffix("not Approved for A81002"))
  }

  @Test func oneRefusedOfManyRefusesAllAndNamesEach() {
    var world = World.calculated()
    world.deliver([("A81001", World.numerator, .number(4))])
    let before = world.state
    let outcome = world.declare([world.south, world.north, World.key(World.ods("U00009"))])
    #expect(outcome.rules == ["DEC002", "DEC001", "DEC017"])
    #expect(outcome.findings.last?.subject == "declaration \(world.south)")
    #expect(outcome.isRefused)
    #expect(world.state == before)
    world.aggregate()
    #expect(!world.declare([world.south, world.north]).isRefused)
    #expect(world.status(world.south) == world.status(world.north))
  }

  @Test func aStaleRevisionIsRefused() {
    var world = World.calculated()
    let revision = world.state.declarations[world.north]?.revision ?? 0
    let stamp = world.stamp()
    let stale = [DeclarationChoice(world.north, expect: revision - 1)]
    #expect(world.state.declare(stale, in: world.context, by: stamp).rules == ["DEC009"])
    let seen = [DeclarationChoice(world.north, expect: revision)]
    #expect(!world.state.declare(seen, in: world.context, by: stamp).isRefused)
  }

  @Test func everyEventOfADeclarationCountsARevision() {
    var world = World.north(at: .awaitingFinancialApproval)
    world.relate(world.moved("A81003", to: World.south, from: "2025-02-15"))
    world.aggregate()
    for key in [world.north, world.south] {
      let events = world.log.events.filter { $0.concerns(key) }
      #expect(world.state.declarations[key]?.revision == events.count)
    }
    #expect(world.log.events.map(\.sequence) == Array(1...world.log.events.count))
  }

  @Test func openingAgainOpensNothing() {
    var world = World.calculated()
    let before = world.state
    world.open()
    #expect(world.state == before)
    #expect(world.state.declarations.keys.sorted() == [world.north, world.south])
  }
}
