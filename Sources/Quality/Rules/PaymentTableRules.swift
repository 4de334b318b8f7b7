public import Findings

extension Rule {
  /// The rules about the tables that payments are worked out with.
  public static let paymentTables: [Rule] = [
    .parameterOfUnknownService,
    .parameterOfUnknownIndicator,
    .parameterImpossible,
    .parameterNameUnknown,
    .parameterUnitUnfit,
    .pointValueMisquoted,
    .parameterOutsideService,
    .parametersDiffer,
    .listSizesDiffer,
    .prevalencesDiffer,
    .listImpossible,
    .listOfUnknownOrganisation,
    .registerLargerThanItsList,
    .prevalenceWithoutList,
    .prevalenceImpossible,
    .nationalPrevalenceContradicts,
    .definedPointsMissTotal,
    .indicatorTermsNotStated,
    .publishedPointsDiffer,
    .achievedAboveMaximum,
    .figureNegative,
    .figuresDiffer,
  ]
}
