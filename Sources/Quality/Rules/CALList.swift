public import Findings

extension Rule {
  /// The rules of points and payments, by identifier.
  public static let calculation: [Rule] = [
    .termsMissing,
    .pointsDoNotAddUp,
    .parameterMissing,
    .listSizeMissing,
    .registerAboveList,
    .indicatorWithoutDefinition,
    .paidInFullAboveDenominator,
    .pointValueImplausible,
    .figureTooLarge,
    .valueMissing,
    .valueUnfitForIndicator,
    .divisorZero,
    .overrideIncomplete,
    .overrideUnfit,
    .componentUnfit,
    .listOfAnotherDay,
    .statedFigureDiffers,
  ]
}
