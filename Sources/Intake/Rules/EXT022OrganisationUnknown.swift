public import Findings

extension Rule {
  /// An organisation that no table knows.
  public static let organisationUnknown = Rule(
    id: "EXT022",
    severity: .ask,
    title: "An organisation that no table knows",
    why: """
      Its values are kept, and count for nobody until it is known.
      """,
    remedy: """
      Take in the relationships or organisations.csv that has it; or ask the sender.
      """,
    bad: "ORG_CODE: A99999, in no table",
    good: "an organisation of the relationships"
  )
}
