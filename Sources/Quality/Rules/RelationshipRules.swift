public import Findings

extension Rule {
  /// The rules about organisations and participation.
  public static let organisations: [Rule] = [
    .duplicateOrganisation, .organisationClosesBeforeOpen, .kindDoesNotFitCode,
    .participationOfUnknown, .participationOutsideService, .participationReversed,
    .participationInUnknownService, .answeredLate, .duplicateParticipation,
  ]

  /// The rules about relationships, membership and network totals.
  public static let relationships: [Rule] = [
    .overlapOfNetworks, .oneDaySpell, .spellReversed, .futureStart, .futureEnd,
    .relationshipOfUnknown, .duplicateSpell, .overlapInOneNetwork, .relationshipsShrank,
    .spellRemoved, .startCorrected, .spellReopened, .changeBackDated, .contestedPractice,
    .networkTotalDiffers,
  ]
}
