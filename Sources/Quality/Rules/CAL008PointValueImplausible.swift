public import Findings

extension Rule {
  /// CAL008: a value of a point that does not fit its average list.
  public static let pointValueImplausible = Rule(
    id: "CAL008",
    severity: .error,
    title: "A value of a point that does not fit its average list",
    why:
      "The value of a point over the average list has been the same since 2016, so that one "
      + "misquoted digit of either shows.",
    remedy:
      "Compare both with the Statement of Financial Entitlements; confirm them if they are as "
      + "it states.",
    bad: "£220.62 a point, average list 9962",
    good: "£220.62 a point, average list 9964"
  )
}
