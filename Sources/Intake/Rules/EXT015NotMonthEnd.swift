public import Findings

extension Rule {
  /// An achievement date that is not the end of a month.
  public static let notMonthEnd = Rule(
    id: "EXT015",
    severity: .warning,
    title: "An achievement date that is not the end of a month",
    why: """
      CQRS makes no payment declaration for it.
      """,
    remedy: """
      Check the date with the sender: 28 February in a leap year is a known slip.
      """,
    bad: "ACH_DATE: 20240228",
    good: "ACH_DATE: 20240229"
  )
}
