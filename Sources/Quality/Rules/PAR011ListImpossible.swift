public import Findings

extension Rule {
  /// PAR011: a list size that cannot be.
  public static let listImpossible = Rule(
    id: "PAR011",
    severity: .error,
    title: "A list size that cannot be",
    why: "Nobody has fewer than no patients, and a list that is not weighted counts whole ones.",
    remedy: "Put the value right as its source has it.",
    bad: "A81001 raw: -12",
    good: "A81001 raw: 12"
  )
}

extension PaymentTableCheck {
  /// Lists below zero, and raw lists and beds that are not whole.
  func impossibleLists() -> [Finding] {
    tables.listSizes.compactMap { placed in
      let row = placed.row
      let why: String
      if row.value.billionths < 0 {
        why = "is below zero"
      } else if [.raw, .careHomeBeds].contains(row.kind),
        !row.value.billionths.isMultiple(of: 1_000_000_000)
      {
        why = "is not a whole number of \(row.kind.unit)"
      } else {
        return nil
      }
      return Finding(
        .listImpossible,
        "The list \(row.value) \(why)",
        at: placed.findingPlace(of: "value"),
        subject: "list of \(row.organisation)"
      )
    }
  }
}
