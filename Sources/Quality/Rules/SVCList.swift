public import Findings

extension Rule {
  /// The rules of offers and participation, by identifier.
  public static let participation: [Rule] = [
    .offerNotKnown,
    .offeredNotCancelled,
    .answeredNotWithdrawn,
    .offerAnswered,
    .offerCancelled,
    .offeredAlready,
    .offerDatesImpossible,
    .offeredToWrongLevel,
    .offerAmbiguous,
    .takesPartThroughNetwork,
    .customisedFromOther,
    .serviceCodeTaken,
    .participationReportDiffers,
    .participationReportService,
    .participationOverlaps,
  ]
}
