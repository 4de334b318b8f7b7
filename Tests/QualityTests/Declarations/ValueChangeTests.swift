import Quality
import Testing

@Suite struct ValueChangeTests {
  private typealias World = DeclarationWorld

  @Test(
    arguments: [
      DeclarationStatus.awaitingServiceProviderApproval,
      .awaitingCommissioningOrganisationApproval, .awaitingFinancialApproval,
    ])
  func aChangedValueOfAMemberGivesACauseAndMovesNothing(status: DeclarationStatus) {
    var world = World.north(at: status)
    let figures = world.state.figures
    let outcome = world.deliver([("A81003", World.numerator, .number(9))])
    #expect(world.status(world.north) == status)
    #expect(world.causes(world.north) == [.value])
    #expect(world.causes(world.south) == [])
    #expect(world.state.figures == figures)
    #expect(outcome.events.map(\.kind) == [.cause])
    #expect(outcome.events.first?.reason == "A81003 CAN04.Numerator 10 → 9")
  }

  @Test func managementInformationMovesNothing() {
    for status in DeclarationStatus.known.dropFirst() {
      var world = World.north(at: status)
      let before = world.state
      let outcome = world.deliver(
        [("A81003", World.numerator, .number(9))],
        purpose: .managementInformation
      )
      #expect(world.state == before)
      #expect(outcome == DeclarationOutcome())
    }
  }

  @Test func aNetworksRowForAPracticesFieldIsATotalAndMovesNothing() {
    var world = World.north(at: .awaitingCommissioningOrganisationApproval)
    let before = world.state
    world.deliver([("U00001", World.numerator, .number(99))])
    #expect(world.state == before)
  }

  @Test func afterFinancialApprovalAChangedValueOpensACaseAndTheFiguresStand() throws {
    var world = World.north(at: .financiallyApproved)
    let figures = world.state.figures
    let outcome = world.deliver([("A81003", World.numerator, .number(9))])
    let row = try #require(world.state.openCases(world.north).first)
    #expect(row.old == .number(10))
    #expect(row.new == .number(9))
    #expect(row.difference == -1)
    #expect(row.id == "O-NCD2425/2025-03-31/U00001/A81003/CAN04.Numerator/1")
    #expect(world.status(world.north) == .financiallyApproved)
    #expect(world.causes(world.north) == [])
    #expect(world.state.figures == figures)
    #expect(outcome.rules == ["OFF006"])
    #expect(outcome.messages.map(\.kind) == [.notice, .task, .notice])
  }

  @Test func aPracticeLevelServiceIsRecalculatedAtOnce() {
    var world = World(level: .practice)
    world.open()
    let key = World.key(World.ods("A81001"))
    #expect(world.state.declarations.count == 5)
    world.deliver([("A81001", World.numerator, .number(5))])
    #expect(world.status(key) == .awaitingNetworkAchievement)
    world.deliver([("A81001", World.denominator, .number(8))])
    #expect(world.status(key) == .awaitingServiceProviderApproval)
    #expect(world.figure(key)?.calculated == .number(5))
    world.declare([key])
    let outcome = world.deliver([("A81001", World.numerator, .number(6))])
    #expect(world.status(key) == .awaitingServiceProviderApproval)
    #expect(world.figure(key)?.calculated == .number(6))
    #expect(world.figure(key)?.declared == .number(5))
    #expect(world.causes(key) == [])
    #expect(outcome.messages.map(\.event) == [.declareAgain, .declareAgain])
  }

  @Test func aNetworksOwnAnswerIsRecalculatedAtOnce() {
    var world = World.north(at: .awaitingFinancialApproval, tickBox: true)
    world.deliver([("U00001", World.tick, .yes)])
    #expect(world.status(world.north) == .awaitingServiceProviderApproval)
    #expect(world.figure(world.north, World.tick)?.calculated == .yes)
    #expect(world.figure(world.north, World.tick)?.approved == .no)
  }

  @Test func theSameAnswerAgainMovesNothing() {
    var world = World.north(at: .awaitingFinancialApproval, tickBox: true)
    let before = world.state
    let change = ValueChange(
      organisation: World.north,
      service: World.service,
      achievementDate: World.day,
      field: World.tick,
      old: .yes,
      new: .no
    )
    world.take([change])
    #expect(world.state == before)
  }

  @Test func anOwnAnswerThatWentMissingLeavesNothingToDeclare() {
    var world = World.north(at: .awaitingCommissioningOrganisationApproval, tickBox: true)
    world.deliver([("U00001", World.tick, .blank)])
    #expect(world.status(world.north) == .awaitingNetworkAchievement)
    world.deliver([("U00001", World.tick, .no)])
    #expect(world.status(world.north) == .awaitingNetworkAchievement)
    world.aggregate()
    #expect(world.status(world.north) == .awaitingServiceProviderApproval)
  }

  @Test func anAnswerAfterFinancialApprovalIsACase() {
    var world = World.north(at: .financiallyApproved, tickBox: true)
    world.deliver([("U00001", World.tick, .yes)])
    #expect(world.state.openCases(world.north).map(\.words) == ["U00001 COV01 N → Y"])
    #expect(world.figure(world.north, World.tick)?.approved == .no)
  }

  @Test func aPracticeInTwoNetworksGivesBothACauseAndAsks() {
    var world = World.north(at: .awaitingCommissioningOrganisationApproval)
    world.spells.append(
      Spell(practice: World.ods("A81001"), network: World.south, start: World.date("2024-06-01"))
    )
    let outcome = world.deliver([("A81001", World.numerator, .number(11))])
    #expect(world.causes(world.north) == [.value])
    #expect(world.causes(world.south) == [.value])
    #expect(outcome.rules == ["DEC012"])
  }

  @Test func theSameChangesTwiceAndInAnyOrderDoTheSame() {
    for status in DeclarationStatus.known.dropFirst() {
      let start = World.north(at: status, tickBox: true)
      let changes = [
        ("A81001", World.numerator, Int64(3)), ("A81002", World.denominator, 4),
        ("A81004", World.numerator, 5),
      ].map { organisation, field, number in
        ValueChange(
          organisation: World.ods(organisation),
          service: World.service,
          achievementDate: World.day,
          field: field,
          old: .number(10),
          new: .number(number)
        )
      }
      var forward = start
      let first = forward.take(changes)
      var backward = start
      #expect(backward.take(changes.reversed()) == first)
      #expect(backward.state == forward.state)
      let once = forward.state
      let again = forward.take(changes)
      #expect(forward.state == once)
      #expect(again.events.isEmpty && again.messages.isEmpty)
    }
  }

  @Test func anUnknownLabelPassesThroughAndStillGathersCauses() {
    var world = World.calculated()
    var rows = world.state.declarationRows.map(\.cells)
    rows[0][3] = "Sent to Payment Agency"
    world.state = DeclarationState(
      declarations: rows.compactMap { DeclarationRow(cells: $0) },
      figures: world.state.figureRows,
      inputs: world.state.inputRows
    )
    world.deliver([("A81003", World.numerator, .number(9))])
    #expect(world.causes(world.north) == [.value])
    world.aggregate()
    #expect(world.causes(world.north) == [])
    #expect(world.status(world.north)?.label == "Sent to Payment Agency")
    #expect(world.approve().rules == ["DEC008"])
  }
}
