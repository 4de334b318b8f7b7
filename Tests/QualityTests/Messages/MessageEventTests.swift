import Quality
import Testing

@Suite struct MessageEventTests {
  /// Event, then who gets what: p who declares for the provider, s who answers offers for it,
  /// c the commissioner's approvers, f its finance team, o who offers; a capital is a task.
  @Test(
    arguments: [
      (MessageEvent.toDeclare, "P"), (.toApprove, "pC"), (.toApproveFinancially, "pF"),
      (.financiallyApproved, "pc"), (.declareAgain, "Pc"), (.practiceJoined, "pC"),
      (.practiceLeft, "pC"), (.holdPlaced, "pc"), (.holdReleased, "p"),
      (.movedAfterApproval, "pc"), (.offSystem, "pCf"), (.offSystemVoided, "pcf"),
      (.offSystemResolved, "pcf"), (.serviceOffered, "S"), (.serviceAccepted, ""),
      (.serviceRejected, "o"), (.serviceWithdrawn, "s"), (.serviceCancelled, "s"),
    ])
  func whoGetsWhat(event: MessageEvent, expected: String) {
    let letters = event.copies.map { copy in
      let letter =
        switch copy.role {
        case .declaration: "p"
        case .approval: "c"
        case .finance: "f"
        case .service: "s"
        case .commissioning: "o"
        }
      return copy.kind == .task ? letter.uppercased() : letter
    }
    #expect(letters.joined() == expected)
  }

  @Test func theTableIsWhole() {
    #expect(MessageEvent.allCases.count == 18)
  }

  @Test func bodiesHoldNoValuesAndIdentifiersAreTheirOwn() {
    var world = DeclarationWorld.calculated()
    world.declare([world.north, world.south])
    world.deliver([("A81003", DeclarationWorld.numerator, .number(777))])
    world.relate(world.moved("A81003", to: DeclarationWorld.south, from: "2025-02-15"))
    world.aggregate()
    world.approve([world.south])
    world.deliver([("A81001", DeclarationWorld.numerator, .number(778))])
    for message in world.log.messages {
      #expect(!message.body.contains("77"))
      #expect(message.body.contains("NCD2425 2025-03-31"))
      #expect(message.body.hasSuffix("."))
    }
    #expect(world.log.messages.count == world.state.messages.count)
  }

  @Test func anUnknownCommissionerLosesNoMessage() {
    var world = DeclarationWorld.calculated()
    let context = DeclarationContext(
      services: [DeclarationWorld.service: world.terms],
      participation: world.participation,
      organisations: [],
      memberships: [Membership(world.spells, on: DeclarationWorld.day)]
    )
    let outcome = world.state.declare(
      [DeclarationChoice(world.north)],
      in: context,
      by: world.stamp()
    )
    #expect(outcome.messages.map(\.recipient) == [DeclarationWorld.north, nil])
  }
}
