public import Findings

extension Rule {
  /// The rules of the payments of declarations, by identifier.
  public static let payments: [Rule] = [
    .parameterAmbiguous,
    .weightingNotStated,
    .paidListNotStated,
    .paysNothing,
  ]
}
