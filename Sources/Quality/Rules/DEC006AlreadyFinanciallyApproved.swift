public import Findings

extension Rule {
  /// The declaration is Financially Approved.
  public static let alreadyFinanciallyApproved = Rule(
    id: "DEC006",
    severity: .error,
    title: "The declaration is Financially Approved",
    why: "Nothing moves a declaration after financial approval; changes become off-system cases.",
    remedy: "Settle the change outside the system and resolve its off-system case.",
    bad: "declare, after financial approval",
    good: "off-system-resolve of its case"
  )
}
