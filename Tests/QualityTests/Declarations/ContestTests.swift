import Findings
import Quality
import Testing

/// A practice in two networks on the day: counted in one, paid in one, and never unasked.
@Suite struct ContestTests {
  private typealias World = DeclarationWorld

  /// A81004 of the south is in the north too, before anything is calculated.
  private func contested() -> World {
    var world = World()
    world.spells = world.joined("A81004", World.north, from: "2025-02-01")
    world.open()
    world.fill()
    #expect(world.aggregate().rules == ["DEC012", "DEC012"])
    return world
  }

  /// The north leaves A81004 out, and the south counts it.
  private func chosen() -> World {
    var world = contested()
    world.aggregate(without: ["A81004"], of: World.north, reason: "stays in the south")
    world.aggregate()
    return world
  }

  @Test func theGroundStaysWithTheWaiver() {
    #expect(chosen().state.waiverRows.map(\.kind) == [.contested])
  }

  @Test func aLaterValueIsACaseOnlyOfTheNetworkThatCountsThePractice() {
    var world = chosen()
    world.finish([world.north, world.south])
    #expect(world.status(world.north) == .financiallyApproved)
    #expect(world.status(world.south) == .financiallyApproved)
    world.deliver([("A81004", World.numerator, .number(9))])
    #expect(world.state.caseRows.map(\.key) == [world.south])
    #expect(world.state.caseRows.map(\.words) == ["A81004 CAN04.Numerator 10 → 9"])
  }

  @Test func aContestThatEndsIsACauseOfTheNetworkThatLeftThePracticeOut() {
    var world = chosen()
    world.relate(world.without("A81004", in: World.south))
    #expect(world.causes(world.north) == [.join])
    #expect(world.state.openHolds(world.north).isEmpty)
    #expect(world.declare().rules == ["DEC002"])
    world.aggregate()
    #expect(world.figure(world.north)?.calculated == .number(40))
    #expect(world.state.waivers[world.north] == nil)
    #expect(!world.declare().isRefused)
  }

  @Test func aContestThatEndsAfterFinancialApprovalIsACase() {
    var world = chosen()
    world.finish([world.north, world.south])
    let both = world.spells
    world.relate(world.without("A81004", in: World.south))
    #expect(world.state.openCases(world.north).map(\.cause) == [.joined])
    #expect(world.state.openCases(world.south).map(\.cause) == [.left])
    let before = world.state
    #expect(world.take([MembershipChange]()) == DeclarationOutcome())
    #expect(world.state == before)
    world.relate(both)
    #expect(world.state.openCases(world.north).isEmpty)
    #expect(world.state.openCases(world.south).isEmpty)
  }

  @Test func theNetworkThatHasCountedThePracticeAllAlongIsAskedToo() {
    for status in DeclarationStatus.known.dropFirst().dropLast() {
      var world = World.north(at: status)
      let outcome = world.relate(world.joined("A81001", World.south, from: "2024-06-01"))
      #expect(outcome.rules == ["DEC012"])
      #expect(world.causes(world.north) == [.join])
      #expect(world.causes(world.south) == [.join])
      #expect(world.state.openHolds(world.north).isEmpty)
      #expect(world.take([MembershipChange]()) == DeclarationOutcome())
    }
  }

  @Test func anOverlapThatHasEndedSinceIsJudgedByTheDate() {
    var world = World.calculated()
    let spells =
      world.spells + [
        Spell(
          practice: World.ods("A81001"),
          network: World.south,
          start: World.date("2025-03-01"),
          end: World.date("2025-03-31")
        )
      ]
    #expect(world.relate(spells).rules == ["DEC012"])
    #expect(world.causes(world.north) == [.join])
  }

  @Test func anotherJoinWhoseFiguresStandDoesNotEndTheAsking() {
    var world = World.calculated()
    world.relate(world.joined("A81001", World.south, from: "2025-02-01"))
    world.relate(world.joined("A81006", World.north, from: "2025-02-01"))
    world.release(world.state.openHolds(world.north).first?.id ?? "", figuresStand: true)
    #expect(world.causes(world.north) == [.join])
  }

  @Test func aNetworkWithoutADeclarationContestsNothing() {
    var world = World()
    world.participation.removeAll { $0.organisation == World.south }
    world.spells = world.joined("A81001", World.south, from: "2025-02-01")
    world.open()
    world.fill()
    #expect(world.aggregate().rules == [])
    #expect(world.figure(world.north)?.calculated == .number(30))
    #expect(world.deliver([("A81001", World.numerator, .number(9))]).rules == [])
  }

  @Test func aFinanciallyApprovedNetworkContestsWhomItWasApprovedWith() {
    var world = World.calculated()
    world.finish([world.south])
    // The north's practice joins the south too late to be counted there.
    world.relate(world.joined("A81001", World.south, from: "2025-02-01"))
    #expect(world.causes(world.north) == [])
    world.deliver([("A81001", World.numerator, .number(9))])
    #expect(world.aggregate().rules == [])
    #expect(world.figure(world.north)?.calculated == .number(29))
    // The south's practice joins the north, and the south was paid for it.
    world.relate(world.joined("A81004", World.north, from: "2025-02-01"))
    #expect(world.aggregate().rules == ["DEC012"])
    world.aggregate(without: ["A81004"], of: World.north, reason: "paid in the south")
    #expect(world.causes(world.north) == [])
    #expect(world.figure(world.north)?.calculated == .number(29))
  }
}
