import Findings
import Quality
import Testing

@Suite struct HoldTests {
  private typealias World = DeclarationWorld

  /// A practice of the north moves to the south on that day, both networks being declared.
  private func moved(from day: String, holdOn policy: HoldPolicy = .all) -> World {
    var world = World.calculated()
    world.declare([world.north, world.south])
    world.relate(world.moved("A81003", to: World.south, from: day), holdOn: policy)
    return world
  }

  private func hold(_ world: World, _ key: DeclarationKey) -> String {
    world.state.openHolds(key).first?.id ?? "none"
  }

  @Test func aMoveHoldsBothWithACauseEach() {
    let world = moved(from: "2025-02-15")
    #expect(world.state.shownStatus(world.north) == "On Hold")
    #expect(world.status(world.north) == .awaitingCommissioningOrganisationApproval)
    #expect(world.causes(world.north) == [.leave])
    #expect(world.causes(world.south) == [.join])
    let holds = world.state.holdRows
    #expect(
      holds.map(\.words) == [
        "A81003 left U00001 from 2025-02-15", "A81003 joined U00002 from 2025-02-15",
      ]
    )
    #expect(holds.map(\.affectsFigures) == [true, true])
    let messages = world.state.messageRows.filter { holds.map(\.id).contains($0.subject) }
    #expect(messages.count == 4)
    #expect(Set(messages.map(\.recipient)) == [World.north, World.south, World.commissioner])
  }

  @Test func aMoveAfterTheDateHoldsWithoutACause() {
    var world = World(dates: [World.earlier])
    world.open()
    world.fill(World.earlier)
    world.aggregate()
    world.relate(world.moved("A81003", to: World.south, from: "2025-03-15"))
    #expect(world.state.holdRows.map(\.affectsFigures) == [false, false])
    #expect(world.state.declarationRows.allSatisfy { $0.causes.isEmpty })
    let id = world.state.openHolds(World.key(World.south, World.earlier)).first?.id ?? ""
    #expect(!world.release(id).isRefused)
  }

  @Test func holdsCanBeLimitedToAffectedDeclarations() {
    var world = World(dates: [World.earlier])
    world.open()
    world.fill(World.earlier)
    world.aggregate()
    let outcome = world.relate(
      world.moved("A81003", to: World.south, from: "2025-03-15"),
      holdOn: .affected
    )
    #expect(outcome == DeclarationOutcome())
    let affected = moved(from: "2025-02-15", holdOn: .affected)
    #expect(affected.state.holdRows.count == 2)
  }

  @Test func aMoveAfterTheServiceHoldsNothing() {
    let world = moved(from: "2025-04-01")
    #expect(world.state.holds.isEmpty)
  }

  @Test func aDeclarationThatAwaitsItsMembersIsNotHeld() {
    var world = World()
    world.open()
    world.relate(world.moved("A81003", to: World.south, from: "2025-02-15"))
    #expect(world.state.holds.isEmpty)
    world.fill()
    world.aggregate()
    #expect(world.figure(world.north)?.calculated == .number(20))
  }

  @Test func aCorrectedStartIsNeitherUnlessItReachesTheDate() {
    var world = World.north(at: .awaitingCommissioningOrganisationApproval)
    let corrected = world.spells.map {
      $0.practice == World.ods("A81003")
        ? Spell(
          practice: $0.practice,
          network: $0.network,
          start: World.date("2024-06-01"),
          end: $0.end
        )
        : $0
    }
    #expect(world.relate(corrected) == DeclarationOutcome())
    let late = corrected.map {
      $0.practice == World.ods("A81003")
        ? Spell(
          practice: $0.practice,
          network: $0.network,
          start: World.date("2025-05-01"),
          end: $0.end
        )
        : $0
    }
    world.relate(late)
    #expect(world.causes(world.north) == [.leave])
  }

  @Test func aJoinThatWaitsIsReleasedOnlyWhenTheFiguresStand() throws {
    var world = moved(from: "2025-02-15")
    let id = hold(world, world.south)
    #expect(world.release(id).rules == ["HLD004"])
    let outcome = world.release(id, figuresStand: true)
    #expect(!outcome.isRefused)
    #expect(world.causes(world.south) == [])
    #expect(world.state.waiverRows.map(\.kind) == [.figuresStand])
    #expect(world.status(world.south) == .awaitingCommissioningOrganisationApproval)
    #expect(world.state.holdRows.last?.release == .figuresStand)
    #expect(!world.approve([world.south]).isRefused)
    #expect(world.figure(world.south)?.approved == .number(20))
  }

  @Test func aWaiverIsVoidAtTheNextRecalculation() {
    var world = moved(from: "2025-02-15")
    world.release(hold(world, world.south), figuresStand: true)
    let before = world.state
    world.aggregate(of: World.south)
    #expect(world.state.declarations[world.south] == before.declarations[world.south])
    world.deliver([("A81004", World.numerator, .number(9))])
    world.aggregate()
    #expect(world.state.waivers.isEmpty)
    #expect(world.figure(world.south)?.calculated == .number(29))
    #expect(world.status(world.south) == .awaitingServiceProviderApproval)
  }

  @Test func aWaiverDropsTheCauseOnlyWhenNoOtherJoinWaits() {
    var world = moved(from: "2025-02-15")
    world.relate(world.moved("A81002", to: World.south, from: "2025-02-20"))
    let ids = world.state.openHolds(world.south).map(\.id)
    #expect(ids.count == 2)
    world.release(ids[0], figuresStand: true)
    #expect(world.causes(world.south) == [.join])
    world.release(ids[1], figuresStand: true)
    #expect(world.causes(world.south) == [])
    #expect(!world.approve([world.south]).isRefused)
  }

  @Test func aWaiverBesideAnotherCauseWarns() {
    var world = moved(from: "2025-02-15")
    world.deliver([("A81004", World.numerator, .number(9))])
    #expect(world.release(hold(world, world.south), figuresStand: true).rules == ["HLD009"])
    #expect(world.causes(world.south) == [.value])
  }

  @Test func aJoinThatWasAggregatedIsReleasedAsItIs() {
    var world = moved(from: "2025-02-15")
    world.aggregate()
    #expect(world.status(world.south) == .awaitingServiceProviderApproval)
    #expect(world.figure(world.south)?.calculated == .number(30))
    #expect(world.release(hold(world, world.south), figuresStand: true).rules == ["HLD008"])
    #expect(world.state.waivers.isEmpty)
    #expect(!world.declare([world.south]).isRefused)
  }

  @Test func aLeaveIsRefusedUntilAggregationHasRunSince() {
    var world = moved(from: "2025-02-15")
    let id = hold(world, world.north)
    let refusal = world.release(id)
    #expect(refusal.rules == ["HLD003"])
    #expect(refusal.findings[0].message.contains("run reckoner aggregate first"))
    #expect(world.release(id, figuresStand: true).rules == ["HLD005"])
    world.aggregate()
    #expect(!world.release(id).isRefused)
    #expect(world.status(world.north) == .awaitingServiceProviderApproval)
  }

  @Test func aLeaveGoesBackAlsoWhenTheFiguresDidNotChange() {
    var world = World.calculated()
    for field in [World.numerator, World.denominator] {
      world.deliver([("A81003", field, .number(0))])
    }
    world.aggregate()
    world.declare()
    world.approve()
    world.relate(world.moved("A81003", to: nil, from: "2025-02-15"))
    world.aggregate()
    #expect(world.status(world.north) == .awaitingFinancialApproval)
    let outcome = world.release(hold(world, world.north))
    #expect(world.status(world.north) == .awaitingServiceProviderApproval)
    #expect(outcome.messages.contains { $0.event == .declareAgain })
  }

  @Test func aLeaveThatDoesNotAffectTheFiguresWaitsForTheRunToo() {
    var world = World(dates: [World.earlier])
    world.open()
    world.fill(World.earlier)
    world.aggregate()
    let north = World.key(World.north, World.earlier)
    world.declare([north])
    world.relate(world.moved("A81003", to: nil, from: "2025-03-15"))
    let id = hold(world, north)
    #expect(world.release(id).rules == ["HLD003"])
    world.aggregate()
    #expect(!world.release(id).isRefused)
    #expect(world.status(north) == .awaitingServiceProviderApproval)
  }

  @Test func aJoinBesideALeaveIsAsStrictAsTheLeave() {
    var world = moved(from: "2025-02-15")
    world.relate(world.moved("A81004", to: World.north, from: "2025-02-20"))
    let holds = world.state.openHolds(world.north)
    #expect(holds.map(\.cause) == [.left, .joined])
    #expect(world.release(holds[1].id).rules == ["HLD003"])
    #expect(world.release(holds[1].id, figuresStand: true).rules == ["HLD005"])
    world.aggregate()
    #expect(!world.release(holds[1].id).isRefused)
    #expect(world.declare().rules == ["DEC003"])
    #expect(!world.release(holds[0].id).isRefused)
    #expect(!world.declare().isRefused)
  }

  @Test func theSameMovesTwiceHoldOnceAndTheirOrderDoesNotMatter() {
    var world = World.north(at: .awaitingCommissioningOrganisationApproval)
    let old = world.spells
    let new = world.moved("A81003", to: World.south, from: "2025-02-15")
    let changes = MembershipChanges(from: old, to: new).all
    world.spells = new
    var backward = world
    let first = world.take(changes)
    #expect(backward.take(changes.reversed()) == first)
    #expect(backward.state == world.state)
    let before = world.state
    #expect(world.take(changes) == DeclarationOutcome())
    #expect(world.state == before)
    // The practice comes back and leaves once more on the same day: that is a new leave.
    world.relate(old)
    world.relate(new)
    #expect(world.state.holds[world.north]?.map(\.cause) == [.left, .joined, .left])
  }

  @Test func aJoinForOtherDaysThanOneThatWasHeldHoldsAgain() {
    var world = World.calculated()
    let old = world.spells
    func joined(through end: String?) -> [Spell] {
      old + [
        Spell(
          practice: World.ods("A81006"),
          network: World.north,
          start: World.date("2025-02-01"),
          end: end.map(World.date)
        )
      ]
    }
    world.relate(joined(through: "2025-02-28"))
    #expect(world.causes(world.north) == [])
    world.relate(old, holdOn: .affected)
    world.relate(joined(through: "2025-03-10"))
    #expect(world.state.openHolds(world.north).count == 2)
    world.relate(old, holdOn: .affected)
    world.relate(joined(through: nil))
    #expect(world.state.openHolds(world.north).map(\.affectsFigures) == [false, false, true])
    #expect(world.causes(world.north) == [.join])
  }

  @Test func aPersonsHoldStandsUntilReleased() {
    var world = World.north(at: .awaitingFinancialApproval)
    let stamp = world.stamp("Abe")
    let choice = DeclarationChoice(world.north)
    #expect(
      world.state.placeHold(on: choice, because: "", in: world.context, by: stamp).rules == [
        "HLD006"
      ]
    )
    let outcome = world.state.placeHold(
      on: choice,
      because: "list size of 9,374 disputed",
      in: world.context,
      by: stamp
    )
    #expect(outcome.messages.allSatisfy { !$0.body.contains("9,374") })
    #expect(world.financeApprove().rules == ["DEC003"])
    let id = hold(world, world.north)
    #expect(id == "H-NCD2425/2025-03-31/U00001/person/1")
    #expect(world.release(id, figuresStand: true).rules == ["HLD005"])
    #expect(!world.release(id).isRefused)
    #expect(world.release(id).rules == ["HLD002"])
    #expect(world.release("H-1").rules == ["HLD001"])
    #expect(!world.financeApprove().isRefused)
    #expect(
      world.state.placeHold(on: choice, because: "late", in: world.context, by: stamp).rules == [
        "HLD007"
      ]
    )
  }

  @Test func aValueThatChangesOnHoldIsOneMoreCause() {
    var world = moved(from: "2025-02-15")
    world.deliver([("A81001", World.numerator, .number(9))])
    #expect(world.causes(world.north) == [.leave, .value])
    world.aggregate()
    #expect(world.causes(world.north) == [])
    #expect(world.figure(world.north)?.calculated == .number(19))
    #expect(world.state.openHolds(world.north).count == 1)
  }
}
