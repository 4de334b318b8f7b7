import Findings
import Quality
import Testing

/// Orders of events in which money could be paid twice, or not at all.
@Suite struct SequenceTests {
  private typealias World = DeclarationWorld

  private func hold(_ world: World, _ key: DeclarationKey) -> String {
    world.state.openHolds(key).first?.id ?? "none"
  }

  @Test func aPracticeLeftOutForANetworkThatIsApprovedWithoutItCountsWithTheOther() {
    for isSouthPaidFirst in [false, true] {
      // A81004 of the south joins the north too; the south leaves it out for the north.
      var world = World.calculated()
      world.relate(world.joined("A81004", World.north, from: "2025-02-01"))
      world.aggregate(without: ["A81004"], of: World.south, reason: "goes to the north")
      #expect(world.figure(world.south)?.calculated == .number(10))
      if isSouthPaidFirst { world.finish([world.south]) }
      // The commissioner says that the north's figures stand without it.
      world.release(hold(world, world.north), figuresStand: true)
      world.finish([world.north])
      #expect(world.status(world.north) == .financiallyApproved)
      #expect(world.figure(world.north)?.approved == .number(30))
      if isSouthPaidFirst {
        #expect(
          world.state.openCases(world.south).map(\.words) == ["A81004 joined U00002"]
        )
      } else {
        #expect(world.causes(world.south) == [.join])
        #expect(world.declare([world.south]).rules == ["DEC002"])
        world.aggregate()
        #expect(world.figure(world.south)?.calculated == .number(20))
      }
    }
  }

  @Test func aPracticeInTwoNetworksThatAreBothApprovedIsAskedAbout() throws {
    var world = World.calculated()
    world.finish([world.north, world.south])
    let spells = world.spells
    let outcome = world.relate(world.joined("A81003", World.south, from: "2025-02-01"))
    #expect(outcome.rules.sorted() == ["DEC012", "OFF006"])
    let asked = try #require(outcome.findings.first { $0.rule == .memberOfTwoNetworks })
    #expect(
      asked.message
        == "A81003 is a member of U00001 and U00002 on 2025-03-31, and for NCD2425 U00001 and "
        + "U00002 are Financially Approved; choose off the system which of them is paid for it, and "
        + "settle O-NCD2425/2025-03-31/U00002/A81003/membership/1 only then"
    )
    #expect(world.take([MembershipChange]()) == DeclarationOutcome())
    // It is settled all the same: that it is paid for twice is never passed over.
    var settled = world
    let id = "O-NCD2425/2025-03-31/U00002/A81003/membership/1"
    #expect(settled.resolve(id).rules == ["DEC012"])
    // Corrected relationships end it.
    world.relate(spells)
    #expect(world.state.openCases(world.south).isEmpty)
  }

  @Test func aPracticeOfTwoNetworksOfWhichOneIsApprovedIsAskedAbout() {
    var world = World.calculated()
    world.finish([world.south])
    let outcome = world.relate(world.joined("A81001", World.south, from: "2025-02-01"))
    #expect(outcome.rules.sorted() == ["DEC012", "OFF006"])
    #expect(world.causes(world.north) == [])
    #expect(world.state.openCases(world.south).map(\.cause) == [.joined])
    // A move that ends one membership asks nothing.
    var moved = World.calculated()
    moved.finish([moved.south])
    #expect(
      moved.relate(moved.moved("A81001", to: World.south, from: "2025-02-01")).rules == ["OFF006"]
    )
  }

  @Test func aJoiningThatIsSettledIsACauseWhereThePracticeIsCountedToo() {
    var world = World.calculated()
    world.finish([world.south])
    world.relate(world.joined("A81001", World.south, from: "2025-02-01"))
    #expect(world.causes(world.north) == [])
    let id = world.state.openCases(world.south).first?.id ?? ""
    #expect(world.resolve(id).rules == ["DEC012"])
    #expect(world.causes(world.north) == [.join])
    #expect(world.declare().rules == ["DEC002"])
    world.aggregate(without: ["A81001"], of: World.north, reason: "paid in the south")
    #expect(world.figure(world.north)?.calculated == .number(20))
    #expect(!world.declare().isRefused)
  }

  @Test(arguments: [false, true])
  func aPracticeLeftOutForTheLackOfValuesCountsWhenItLeavesWhoCountedItSince(isPaid: Bool) {
    var world = World()
    world.open()
    world.fill()
    world.set(World.ods("A81003"), World.numerator, nil)
    world.aggregate(without: ["A81003"], reason: "no extract")
    if isPaid { world.finish([world.north]) }
    // It joins the south too, which counts it when its value comes.
    let alone = world.spells
    world.relate(world.joined("A81003", World.south, from: "2025-02-01"))
    world.deliver([("A81003", World.numerator, .number(7))])
    world.aggregate()
    #expect(world.figure(world.south)?.calculated == .number(27))
    #expect(world.figure(world.north)?.calculated == .number(20))
    // It was never in the south after all.
    world.relate(alone)
    if isPaid {
      #expect(world.state.openCases(world.north).map(\.cause) == [.joined])
    } else {
      #expect(world.causes(world.north) == [.join])
      world.aggregate()
      #expect(world.figure(world.north)?.calculated == .number(27))
    }
  }

  @Test func aPracticeThatComesBackAfterItLeftUnseenIsACauseAgain() {
    var world = World.north(at: .awaitingServiceProviderApproval, tickBox: true)
    let old = world.spells
    let joined = world.joined("A81006", World.north, from: "2025-02-01")
    world.set(World.ods("A81006"), World.numerator, .number(5))
    world.set(World.ods("A81006"), World.denominator, .number(5))
    world.relate(joined)
    world.aggregate()
    world.release(hold(world, world.north))
    #expect(world.figure(world.north)?.calculated == .number(35))
    // While the network's own answer is missing, moves are taken at the next calculation.
    world.deliver([(World.north.text, World.tick, .blank)])
    #expect(world.status(world.north) == .awaitingNetworkAchievement)
    world.relate(old)
    world.deliver([(World.north.text, World.tick, .yes)])
    world.aggregate()
    #expect(world.figure(world.north)?.calculated == .number(30))
    world.relate(joined)
    #expect(world.causes(world.north) == [.join])
    #expect(world.declare().rules.contains("DEC002"))
    world.aggregate()
    #expect(world.figure(world.north)?.calculated == .number(35))
  }

  @Test func aFieldThatIsPaidForSinceMakesNoCasesOfWhatWasApprovedWithoutIt() {
    var world = World.north(at: .financiallyApproved)
    let other = World.field("CAN04.Other")
    world.terms = DeclarationTerms(
      start: world.terms.start,
      end: world.terms.end,
      level: .network,
      paymentDates: [World.day],
      memberFields: [World.numerator, World.denominator, other]
    )
    #expect(world.define().rules == ["DEC018"])
    world.deliver(World.members(of: World.north).map { ($0.text, other, .number(3)) })
    #expect(world.state.cases.isEmpty)
    world.deliver([("A81001", World.numerator, .number(3))])
    #expect(world.state.openCases(world.north).count == 1)
  }

  @Test func aLeaveAfterAJoinBeforeAnyAggregationHoldsTwiceAndChangesNothing() {
    var world = World.north(at: .awaitingFinancialApproval)
    let old = world.spells
    world.relate(world.moved("A81004", to: World.north, from: "2025-02-15"))
    world.relate(old)
    #expect(world.causes(world.north) == [.join, .leave])
    #expect(world.state.openHolds(world.north).map(\.cause) == [.joined, .left])
    world.aggregate()
    #expect(world.figure(world.north)?.calculated == .number(30))
    for row in world.state.openHolds(world.north) { #expect(!world.release(row.id).isRefused) }
    #expect(world.status(world.north) == .awaitingServiceProviderApproval)
    #expect(!world.declare().isRefused)
  }

  @Test func aWaivedJoinThatLeavesAndComesBackIsHeldAndCountedAgain() {
    var world = World.calculated()
    let old = world.spells
    let joined = world.moved("A81004", to: World.north, from: "2025-02-15")
    world.relate(joined)
    world.release(hold(world, world.north), figuresStand: true)
    #expect(world.causes(world.north) == [])
    world.relate(old)
    world.aggregate()
    #expect(world.state.waivers[world.north] == nil)
    world.relate(joined)
    #expect(world.causes(world.north) == [.join])
    world.aggregate()
    #expect(world.figure(world.north)?.calculated == .number(40))
    #expect(world.figure(world.south)?.calculated == .number(10))
  }

  @Test func aValueThatIsSettledRevertedAndChangedAgainIsSettledStepByStep() {
    var world = World.north(at: .financiallyApproved)
    var paid: Int64 = 30
    for value in [9, 10, 9, 12] as [Int64] {
      world.deliver([("A81003", World.numerator, .number(value))])
      let open = world.state.openCases(world.north)
      #expect(open.count == 1)
      paid += open.first?.difference ?? 0
      world.resolve(open.first?.id ?? "")
      #expect(world.figure(world.north)?.settled == .number(20 + value))
    }
    #expect(paid == 32)
  }

  @Test func leftOutThenComeBeforeAndAfterApprovalIsPaidOnce() {
    var world = World()
    world.open()
    world.fill()
    world.set(World.ods("A81003"), World.numerator, nil)
    world.aggregate(without: ["A81003"], reason: "no extract")
    world.declare()
    // It comes before approval: the declaration waits, and counts it.
    world.deliver([("A81003", World.numerator, .number(7))])
    #expect(world.approve().rules == ["DEC002"])
    world.aggregate()
    #expect(world.figure(world.north)?.calculated == .number(27))
    #expect(world.state.waivers.isEmpty)
    world.finish([world.north])
    #expect(world.deliver([("A81003", World.numerator, .number(7))]) == DeclarationOutcome())
    #expect(world.state.cases.isEmpty)
  }
}
