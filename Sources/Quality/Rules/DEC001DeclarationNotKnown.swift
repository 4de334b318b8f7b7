public import Findings

extension Rule {
  /// No such declaration.
  public static let declarationNotKnown = Rule(
    id: "DEC001",
    severity: .error,
    title: "No such declaration",
    why: "A decision names a declaration that does not exist, so it can change nothing.",
    remedy:
      "List the declarations, and name one of them by service, payment date and "
      + "organisation.",
    bad: "approve NCD2425 2025-03-31 U99999",
    good: "approve NCD2425 2025-03-31 U00001"
  )
}
