import Findings
import Quality
import Testing

@Suite struct AggregationTests {
  private typealias World = DeclarationWorld

  @Test func figuresAreTheMembersValuesAddedUpAsAtTheDate() {
    let world = World.calculated()
    #expect(world.figure(world.north)?.calculated == .number(30))
    #expect(world.figure(world.south, World.denominator)?.calculated == .number(40))
    #expect(world.status(world.north) == .awaitingServiceProviderApproval)
    #expect(world.state.inputs[world.north]?.count == 3)
  }

  @Test func changedFiguresGoBackAndSayWhyInFigures() throws {
    for status in [
      DeclarationStatus.awaitingCommissioningOrganisationApproval, .awaitingFinancialApproval,
    ] {
      var world = World.north(at: status)
      world.deliver([("A81003", World.numerator, .number(4))])
      let outcome = world.aggregate()
      #expect(world.status(world.north) == .awaitingServiceProviderApproval)
      #expect(world.causes(world.north) == [])
      #expect(world.figure(world.north)?.calculated == .number(24))
      #expect(world.figure(world.north)?.declared == .number(30))
      let event = try #require(outcome.events.first { $0.kind == .status })
      #expect(event.reason == "CAN04.Numerator 30 → 24 (A81003 10 → 4)")
      let message = try #require(outcome.messages.first)
      #expect(message.event == .declareAgain)
      #expect(message.body.hasSuffix("CAN04.Numerator (A81003)."))
    }
  }

  @Test func unchangedFiguresStayWhereTheyWere() {
    var world = World.north(at: .awaitingFinancialApproval)
    world.deliver([("A81003", World.numerator, .number(4))])
    world.deliver([("A81003", World.numerator, .number(10))])
    world.aggregate()
    #expect(world.status(world.north) == .awaitingFinancialApproval)
    #expect(world.causes(world.north) == [])
    #expect(!world.financeApprove().isRefused)
  }

  @Test func aSecondRunDoesNothing() {
    var world = World.north(at: .awaitingCommissioningOrganisationApproval)
    world.deliver([("A81003", World.numerator, .number(4))])
    world.aggregate()
    let before = world.state
    #expect(world.aggregate() == DeclarationOutcome())
    #expect(world.state == before)
  }

  @Test func missingValuesAreNeverZero() {
    var world = World()
    world.open()
    world.fill()
    world.set(World.ods("A81002"), World.numerator, .blank)
    let outcome = world.aggregate()
    #expect(world.status(world.north) == .awaitingNetworkAchievement)
    #expect(world.status(world.south) == .awaitingServiceProviderApproval)
    #expect(outcome.rules == ["DEC010"])
    #expect(
      outcome.findings.first?.message
        == "NCD2425/2025-03-31/U00001: A81002 has 1 of 2 payment fields; missing: CAN04.Numerator"
    )
    world.set(World.ods("A81002"), World.numerator, .number(0))
    world.aggregate()
    #expect(world.figure(world.north)?.calculated == .number(20))
  }

  @Test func aCalculatedDeclarationWithAMissingValueKeepsItsCauseAndFigures() {
    var world = World.north(at: .awaitingCommissioningOrganisationApproval)
    world.deliver([("A81002", World.numerator, .blank)])
    let outcome = world.aggregate()
    #expect(outcome.rules == ["DEC010"])
    #expect(world.causes(world.north) == [.value])
    #expect(world.figure(world.north)?.calculated == .number(30))
    #expect(world.approve().rules == ["DEC002"])
  }

  @Test func aMemberIsLeftOutWithAReasonUntilItsValuesAreIn() {
    var world = World()
    world.open()
    world.fill()
    world.set(World.ods("A81002"), World.numerator, nil)
    #expect(world.aggregate(without: ["A81002"]).rules == ["DEC016"])
    #expect(world.aggregate(without: ["A81004"], reason: "no extract").rules == ["DEC019"])
    #expect(world.aggregate(without: ["A81009"], reason: "no extract").rules == ["DEC015"])
    #expect(world.state.waivers.isEmpty)
    world.aggregate(without: ["A81002"], reason: "no extract")
    #expect(world.status(world.north) == .awaitingServiceProviderApproval)
    #expect(world.figure(world.north)?.calculated == .number(20))
    world.deliver([("A81001", World.numerator, .number(11))])
    world.aggregate()
    #expect(world.figure(world.north)?.calculated == .number(21))
    world.deliver([("A81002", World.numerator, .number(10))])
    world.aggregate()
    #expect(world.figure(world.north)?.calculated == .number(31))
    #expect(world.state.waivers.isEmpty)
  }

  @Test func aMemberThatWasLeftOutIsCountedAgainForAReason() {
    var world = World()
    world.open()
    world.fill()
    world.set(World.ods("A81002"), World.numerator, nil)
    world.aggregate(without: ["A81002"], reason: "no extract")
    world.declare()
    #expect(world.aggregate(with: ["A81002"]).rules == ["DEC016"])
    #expect(world.aggregate(with: ["A81001"], reason: "a slip").rules == ["DEC022"])
    #expect(world.state.waiverRows.map(\.practice.text) == ["A81002"])
    // It still lacks a value: the declaration waits for it, and cannot be approved meanwhile.
    #expect(world.aggregate(with: ["A81002"], reason: "it comes").rules == ["DEC010"])
    #expect(world.state.waivers.isEmpty)
    #expect(world.causes(world.north) == [.value])
    #expect(world.figure(world.north)?.calculated == .number(20))
    #expect(world.approve().rules == ["DEC002"])
    world.deliver([("A81002", World.numerator, .number(10))])
    world.aggregate()
    #expect(world.figure(world.north)?.calculated == .number(30))
    #expect(world.status(world.north) == .awaitingServiceProviderApproval)
    #expect(world.aggregate(with: ["A81002"], reason: "twice").rules == ["DEC022"])
  }

  @Test func aChoiceBetweenTwoNetworksIsTakenBack() {
    var world = World.north(at: .awaitingCommissioningOrganisationApproval)
    world.relate(
      world.spells + [
        Spell(practice: World.ods("A81001"), network: World.south, start: World.date("2024-06-01"))
      ]
    )
    world.aggregate(without: ["A81001"], of: World.south, reason: "stays in the north")
    world.aggregate()
    #expect(world.state.contestedPractices(world.context) == [])
    let outcome = world.aggregate(with: ["A81001"], of: World.south, reason: "not agreed")
    #expect(Set(outcome.rules) == ["DEC012"])
    #expect(world.state.contestedPractices(world.context) == [World.ods("A81001")])
    #expect(world.causes(world.north) == [.join])
    #expect(world.causes(world.south) == [.join, .value])
  }

  @Test func aNetworkWithoutMembersStaysAndIsNeverZero() {
    var world = World()
    world.spells.removeAll { $0.network == World.south }
    world.open()
    world.fill()
    let outcome = world.aggregate()
    #expect(outcome.rules == ["DEC011"])
    #expect(world.status(world.south) == .awaitingNetworkAchievement)
    #expect(world.figure(world.south) == nil)
  }

  @Test func aPracticeInTwoNetworksKeepsBothWaitingUntilAnInstructionChooses() {
    var world = World.north(at: .awaitingCommissioningOrganisationApproval)
    world.relate(
      world.spells + [
        Spell(practice: World.ods("A81001"), network: World.south, start: World.date("2024-06-01"))
      ]
    )
    world.deliver([("A81001", World.numerator, .number(11))])
    #expect(world.aggregate().rules == ["DEC012", "DEC012"])
    #expect(world.causes(world.north) == [.join, .value])
    #expect(world.causes(world.south) == [.join, .value])
    #expect(world.aggregate(without: ["A81001"], reason: "theirs").rules == ["DEC020"])
    world.aggregate(without: ["A81001"], of: World.south, reason: "stays in the north")
    #expect(world.causes(world.south) == [])
    world.aggregate()
    #expect(world.causes(world.north) == [])
    #expect(world.figure(world.north)?.calculated == .number(31))
    #expect(world.figure(world.south)?.calculated == .number(20))
    let before = world.state
    world.aggregate()
    #expect(world.state == before)
  }

  @Test func aYesCannotBeAddedUpAndATotalHasAnEnd() {
    var world = World()
    world.open()
    world.fill()
    world.set(World.ods("A81001"), World.numerator, .yes)
    world.set(World.ods("A81004"), World.numerator, .number(999_999_999_999_999_999))
    #expect(world.aggregate().rules == ["DEC013", "DEC014"])
    #expect(world.status(world.north) == .awaitingNetworkAchievement)
  }

  @Test func nothingToAggregateIsRefused() {
    var world = World()
    #expect(world.aggregate().rules == ["DEC021"])
  }

  @Test func otherPaymentFieldsAreOneFindingAndACause() {
    var world = World.north(at: .financiallyApproved)
    #expect(world.define() == DeclarationOutcome())
    world.terms = DeclarationTerms(
      start: world.terms.start,
      end: world.terms.end,
      level: .network,
      paymentDates: world.terms.paymentDates,
      memberFields: world.terms.memberFields + [World.field("CAN05.Count")]
    )
    let outcome = world.define()
    #expect(outcome.rules == ["DEC018"])
    #expect(
      outcome.findings.first?.message
        == "The payment fields changed for NCD2425 2025-03-31: 1 declarations await aggregation, "
        + "and 1 financially approved ones stand"
    )
    #expect(world.causes(world.north) == [])
    #expect(world.causes(world.south) == [.parameter])
    #expect(world.declare([world.south]).rules == ["DEC002"])
    #expect(world.define(of: []) == DeclarationOutcome())
    world.aggregate()
    #expect(world.causes(world.south) == [.parameter])
    for practice in World.members(of: World.south) {
      world.set(practice, World.field("CAN05.Count"), .number(1))
    }
    world.aggregate()
    #expect(world.causes(world.south) == [])
    #expect(world.figure(world.south, World.field("CAN05.Count"))?.calculated == .number(2))
    #expect(world.define(of: []) == DeclarationOutcome())
  }

  @Test func aValueOfAnotherKindThanItsFieldMakesNothingReady() {
    var world = World(level: .practice)
    world.terms = DeclarationTerms(
      start: world.terms.start,
      end: world.terms.end,
      level: .practice,
      paymentDates: world.terms.paymentDates,
      memberFields: world.terms.memberFields,
      roles: [World.numerator: .numerator, World.denominator: .denominator]
    )
    world.open()
    let key = World.key(World.ods("A81001"))
    world.deliver([
      ("A81001", World.numerator, .yes), ("A81001", World.denominator, .number(8)),
    ])
    #expect(world.status(key) == .awaitingNetworkAchievement)
    #expect(world.aggregate(of: key.organisation).rules == ["VAL007"])
    #expect(world.status(key) == .awaitingNetworkAchievement)
    world.deliver([("A81001", World.numerator, .number(5))])
    #expect(world.status(key) == .awaitingServiceProviderApproval)
    world.deliver([("A81001", World.numerator, .no)])
    #expect(world.status(key) == .awaitingNetworkAchievement)
  }

  @Test func changedParametersAreOneFindingAndACause() {
    var world = World.north(at: .financiallyApproved)
    let stamp = world.stamp()
    let outcome = world.state.takeParameterChange(
      "The average list",
      of: World.service,
      on: [World.day],
      by: stamp
    )
    #expect(outcome.rules == ["DEC018"])
    #expect(world.causes(world.north) == [])
    #expect(world.causes(world.south) == [.parameter])
    #expect(outcome.findings.first?.message.contains("1 declarations await") ?? false)
    #expect(
      world.state.takeParameterChange(
        "The average list",
        of: World.service,
        on: [World.day],
        by: stamp
      )
        == DeclarationOutcome()
    )
  }
}
