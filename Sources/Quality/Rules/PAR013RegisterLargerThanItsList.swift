public import Findings

extension Rule {
  /// PAR013: a register that has more patients than the list beside it.
  public static let registerLargerThanItsList = Rule(
    id: "PAR013",
    severity: .ask,
    title: "A register that has more patients than the list beside it",
    why: "Nobody is on a register who is not on the list; one of the two is of another day or "
      + "a slip.",
    remedy: "Ask for both figures as at one day.",
    bad: "register 413, list 400",
    good: "register 40, list 400"
  )
}

extension PaymentTableCheck {
  /// Registers with more patients than the list that they are measured against.
  func registersLargerThanLists() -> [Finding] {
    tables.prevalence.compactMap { placed in
      guard let list = placed.row.list, placed.row.register > list else { return nil }
      return Finding(
        .registerLargerThanItsList,
        "The register has \(placed.row.register) patients, and its list \(list)",
        at: placed.findingPlace(of: "register"),
        subject: "\(placed.row.group) of \(placed.row.organisation)"
      )
    }
  }
}
