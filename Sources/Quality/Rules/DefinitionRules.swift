public import Findings

extension Rule {
  /// The rules about definitions of services.
  public static let definitions: [Rule] = [
    .definitionOfUnknownService, .fieldOfUnknownIndicator, .duplicateDefinition,
    .thresholdsReversed,
    .thresholdImpossible, .achievementDateOutsideService, .achievementDateNotMonthEnd,
    .noPaymentDate, .fieldNamesFoldAlike, .noPaymentFields, .serviceReversed,
    .purposesContradict, .fractionIncomplete, .defaultDoesNotFit, .periodReversed,
    .networkIndicatorOfPracticeService, .fieldMappedSince, .noFields,
    .definitionChanged,
  ]
}
