import Findings
import Quality
import Testing

/// What lifts a hold, case by case; that a release goes by it is tested with the releases.
@Suite struct HoldLiftingTests {
  private typealias World = DeclarationWorld

  /// A hold of the northern network as its table has it.
  private static func hold(
    _ cause: HoldRow.Cause,
    affects: Bool = true,
    aggregated: Bool = false,
    released: Bool = false
  ) -> HoldRow {
    let isPersons = cause == .person
    let cells = [
      "H-\(cause.rawValue)", "NCD2425", "2025-03-31", "U00001", cause.rawValue,
      isPersons ? "" : "A81003", isPersons ? "" : "2025-03-01", "", affects ? "Y" : "N",
      "2025-04-01T09:00:00", "Abe", "why", aggregated ? "2025-04-02T01:00:00" : "",
      released ? "2025-04-03T09:00:00" : "", released ? "Abe" : "", "",
      released ? "released" : "",
    ]
    return World.code(cells.joined(separator: ",")) { _ in HoldRow(cells: cells) }
  }

  @Test(
    arguments: [
      (hold(.person), [], [], HoldLifting.settling),
      (hold(.person), [hold(.left)], [.leave], .settling),
      (hold(.person, released: true), [], [], .done),
      (hold(.joined, released: true), [hold(.left)], [], .done),
      (hold(.joined), [], [.join], .aggregatingOrStanding),
      (hold(.joined), [], [.value], .releasing),
      (hold(.joined), [], [], .releasing),
      (hold(.joined, affects: false), [], [.join], .releasing),
      (hold(.joined, aggregated: true), [], [.join], .releasing),
      (hold(.joined), [hold(.person)], [.join], .aggregatingOrStanding),
      (hold(.joined, aggregated: true), [hold(.left)], [], .aggregating),
      (hold(.joined), [hold(.left, aggregated: true)], [.join], .aggregating),
      (
        hold(.joined, aggregated: true), [hold(.left, aggregated: true)], [],
        .releasingToDeclareAgain
      ),
      (hold(.left), [], [.leave], .aggregating),
      (hold(.left, affects: false), [], [], .aggregating),
      (hold(.left, aggregated: true), [], [], .releasingToDeclareAgain),
      (hold(.left, aggregated: true), [hold(.left)], [], .aggregating),
    ] as [(HoldRow, [HoldRow], Set<RecalculationCause>, HoldLifting)]
  )
  func everyCase(
    hold: HoldRow,
    others: [HoldRow],
    causes: Set<RecalculationCause>,
    lifting: HoldLifting
  ) {
    #expect(HoldLifting(hold, among: [hold] + others, causes: causes) == lifting)
  }

  /// A declaration of the northern network as its table has it.
  private static func declaration(
    _ status: DeclarationStatus,
    _ causes: String = "",
    declared: Bool = false
  ) -> DeclarationRow {
    let cells = [
      "NCD2425", "2025-03-31", "U00001", status.label, "1", causes, "",
      declared ? "2025-04-01T09:00:00" : "", declared ? "Dee" : "", "", "", "", "", "", "", "",
    ]
    return World.code(cells.joined(separator: ",")) { _ in DeclarationRow(cells: cells) }
  }

  @Test(
    arguments: [
      (declaration(.financiallyApproved), [], 0, DeclarationMove.final),
      (declaration(.financiallyApproved), [hold(.left)], 2, .settling(2)),
      (
        declaration(.awaitingFinancialApproval, "join"), [hold(.person), hold(.left)], 0,
        .lifting(hold(.left), others: 1)
      ),
      (
        declaration(.awaitingFinancialApproval), [hold(.person)], 0,
        .lifting(hold(.person), others: 0)
      ),
      (declaration(.awaitingFinancialApproval, "value"), [], 0, .aggregating),
      (declaration(.awaitingNetworkAchievement, "value"), [], 0, .aggregating),
      (declaration(.awaitingNetworkAchievement), [], 0, .values),
      (
        declaration(.awaitingServiceProviderApproval), [], 0,
        .step(.declare, isAgain: false)
      ),
      (
        declaration(.awaitingServiceProviderApproval, declared: true), [], 0,
        .step(.declare, isAgain: true)
      ),
      (
        declaration(.awaitingCommissioningOrganisationApproval, declared: true), [], 0,
        .step(.approve, isAgain: false)
      ),
      (declaration(.awaitingFinancialApproval), [], 0, .step(.financeApprove, isAgain: false)),
      (declaration(.other("Paid")), [], 0, .unknown),
    ] as [(DeclarationRow, [HoldRow], Int, DeclarationMove)]
  )
  func everyMove(
    row: DeclarationRow,
    holds: [HoldRow],
    openCases: Int,
    move: DeclarationMove
  ) {
    #expect(DeclarationMove(row, holds: holds, openCases: openCases) == move)
  }
}
