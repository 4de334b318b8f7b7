import Quality
import Testing

/// The story of a year's end, from the first declaration to the settling outside the system.
@Suite struct StoryTests {
  private typealias World = DeclarationWorld

  @Test func theWholeStory() {
    var world = World.calculated()
    let (north, south) = (world.north, world.south)

    // Both declare; the south comes as far as finance.
    world.declare([north, south])
    world.approve([south])
    world.financeApprove([south])

    // The next cumulative file changes values of both, and one of management information.
    world.deliver([
      ("A81001", World.numerator, .number(12)), ("A81004", World.numerator, .number(8)),
    ])
    world.deliver([("A81001", World.denominator, .number(99))], purpose: .managementInformation)
    world.set(World.ods("A81001"), World.denominator, .number(20))
    #expect(world.causes(north) == [.value])
    #expect(world.state.openCases(south).map(\.words) == ["A81004 CAN04.Numerator 10 → 8"])
    #expect(world.approve([north]).rules == ["DEC002"])

    // Overnight: back to the provider, who declares again.
    world.aggregate()
    #expect(world.status(north) == .awaitingServiceProviderApproval)
    #expect(
      world.state.standing(north).map { ReconciliationAction.forDeclaration($0).action }
        == .declareAgain
    )
    world.declare([north])

    // A practice moves, back-dated. The north is on hold; the south needs an off-system settling.
    world.relate(world.moved("A81003", to: World.south, from: "2025-02-15"))
    #expect(world.state.shownStatus(north) == "On Hold")
    #expect(world.state.openCases(south).map(\.cause) == [.joined, .value])
    let hold = world.state.openHolds(north)[0].id
    #expect(world.release(hold).rules == ["HLD003"])

    // A value changes while on hold.
    world.deliver([("A81002", World.numerator, .number(11))])
    #expect(world.causes(north) == [.leave, .value])
    #expect(world.declare([north]).rules == ["DEC005"])

    // Overnight again: the leave may be released, and is declared again.
    world.aggregate()
    #expect(world.figure(north)?.calculated == .number(23))
    #expect(world.declare([north]).rules == ["DEC003"])
    #expect(!world.release(hold).isRefused)
    #expect(!world.declare([north]).isRefused)

    // A change arrives between approval and financial approval.
    #expect(!world.approve([north]).isRefused)
    world.deliver([("A81002", World.numerator, .number(14))])
    #expect(world.financeApprove([north]).rules == ["DEC002"])

    // It comes back before the night: nothing has changed, and the approval stands.
    world.deliver([("A81002", World.numerator, .number(11))])
    world.aggregate()
    #expect(world.status(north) == .awaitingFinancialApproval)

    // It changes for a night, and comes back: the second declaration is identical to the first.
    let first = world.figure(north)?.declared
    world.deliver([("A81002", World.numerator, .number(14))])
    world.aggregate()
    #expect(world.status(north) == .awaitingServiceProviderApproval)
    world.deliver([("A81002", World.numerator, .number(11))])
    world.aggregate()
    #expect(world.status(north) == .awaitingServiceProviderApproval)
    #expect(!world.declare([north]).isRefused)
    #expect(world.figure(north)?.declared == first)
    let declared = world.log.events.filter { $0.kind == .declared && $0.concerns(north) }
    #expect(declared.count == 4)
    world.approve([north])
    world.financeApprove([north])
    #expect(world.figure(north)?.approved == .number(23))

    // Finance settles the south outside the system; the same cumulative file opens no new case.
    for row in world.state.openCases(south) { #expect(!world.resolve(row.id).isRefused) }
    let settled = world.state
    let same = ValueChange(
      organisation: World.ods("A81004"),
      service: World.service,
      achievementDate: World.day,
      field: World.numerator,
      old: .number(10),
      new: .number(8)
    )
    #expect(world.take([same]) == DeclarationOutcome())
    #expect(world.state == settled)
    #expect(world.figure(south)?.approved == .number(20))
    #expect(world.figure(south)?.settled == .number(18))
  }
}
