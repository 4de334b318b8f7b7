import Quality
import Testing

@Suite struct ReconciliationActionTests {
  private static func standing(
    _ status: DeclarationStatus,
    _ causes: Set<RecalculationCause> = [],
    _ holds: Set<HoldRow.Cause> = [],
    cases: Bool = false,
    declared: Bool = false,
    aggregated: Bool = true
  ) -> DeclarationStanding {
    DeclarationStanding(
      status: status,
      causes: causes,
      holds: holds,
      hasOpenCases: cases,
      wasDeclared: declared,
      isAggregated: aggregated
    )
  }

  private static let approval = DeclarationStatus.awaitingCommissioningOrganisationApproval

  @Test(
    arguments: [
      (OutcomeClass.unchanged, Purpose.payment, standing(approval, [.leave], [.left]), "none"),
      (.superseded, .payment, standing(approval), "none"),
      (.missing, .managementInformation, nil, "ask"),
      (.unexpected, .payment, nil, "ask"),
      (.conflict, .payment, standing(.financiallyApproved), "ask"),
      (.changed, .managementInformation, standing(.financiallyApproved, cases: true), "none"),
      (.changed, .payment, nil, "none"),
      (.new, .payment, standing(.awaitingNetworkAchievement, [.value]), "awaiting aggregation"),
      (.changed, .payment, standing(approval, [.value]), "awaiting aggregation"),
      (.changed, .payment, standing(approval, [.value], [.person]), "awaiting aggregation"),
      (.changed, .payment, standing(approval, [.value], [.joined]), "hold: joined"),
      (.changed, .payment, standing(approval, [.value], [.joined, .left]), "hold: left"),
      (.changed, .payment, standing(.financiallyApproved, cases: true), "off-system"),
      (.changed, .payment, standing(.financiallyApproved), "none"),
      (
        .changed, .payment,
        standing(.awaitingServiceProviderApproval, declared: true, aggregated: false),
        "declare again"
      ),
      (
        .changed, .payment, standing(.awaitingServiceProviderApproval, aggregated: false), "none"
      ),
    ] as [(OutcomeClass, Purpose, DeclarationStanding?, String)]
  )
  func actionOfAValue(
    outcome: OutcomeClass,
    purpose: Purpose,
    standing: DeclarationStanding?,
    expected: String
  ) {
    let (action, reason) = ReconciliationAction.forValue(outcome, purpose, standing)
    #expect(action.rawValue == expected)
    #expect(reason.hasSuffix("."))
  }

  @Test func aContestedPracticeAsks() {
    let (action, _) = ReconciliationAction.forValue(
      .changed,
      .payment,
      Self.standing(Self.approval, [.value]),
      isContested: true
    )
    #expect(action == .ask)
  }

  @Test(
    arguments: [
      (standing(.awaitingNetworkAchievement), "awaiting aggregation"),
      (standing(.awaitingServiceProviderApproval), "none"),
      (standing(.awaitingServiceProviderApproval, declared: true), "declare again"),
      (
        standing(.awaitingServiceProviderApproval, [.value], declared: true), "awaiting aggregation"
      ),
      (standing(approval, [], [.left]), "hold: left"),
      (standing(approval, [.join], [.joined]), "hold: joined"),
      (standing(.financiallyApproved, cases: true), "off-system"),
      (standing(.financiallyApproved), "none"),
      (standing(.other("Paid")), "ask"),
    ])
  func actionOfADeclaration(standing: DeclarationStanding, expected: String) {
    let (action, reason) = ReconciliationAction.forDeclaration(standing)
    #expect(action.rawValue == expected)
    #expect(reason.hasSuffix("."))
  }

  @Test func theStandingIsThatOfTheState() {
    var world = DeclarationWorld.north(at: .awaitingFinancialApproval)
    world.relate(world.moved("A81003", to: nil, from: "2025-02-15"))
    let standing = world.state.standing(world.north)
    #expect(standing?.holds == [.left])
    #expect(standing?.causes == [.leave])
    #expect(standing?.wasDeclared == true)
  }

  @Test func theStandingToAValueHasThatValuesCases() {
    var world = DeclarationWorld.north(at: .financiallyApproved)
    world.deliver([("A81003", DeclarationWorld.numerator, .number(9))])
    func action(_ organisation: String, _ field: FieldID) -> ReconciliationAction {
      let standing = world.state.standing(
        world.north,
        to: DeclarationWorld.ods(organisation),
        field,
        world.terms
      )
      return ReconciliationAction.forValue(.changed, .payment, standing).action
    }
    #expect(action("A81003", DeclarationWorld.numerator) == .offSystem)
    #expect(action("A81003", DeclarationWorld.denominator) == ReconciliationAction.none)
    #expect(action("A81002", DeclarationWorld.numerator) == ReconciliationAction.none)
  }
}
