public import Findings

extension Rule {
  /// PAR003: a parameter that cannot be.
  public static let parameterImpossible = Rule(
    id: "PAR003",
    severity: .error,
    title: "A parameter that cannot be",
    why: "No price, list, count or share is below zero; an average list divides, so that it "
      + "cannot be zero either; a share is not above 100 per cent.",
    remedy: "Put the value right as its source has it.",
    bad: "average-list: 0",
    good: "average-list: 9639"
  )
}

extension PaymentTableCheck {
  /// Parameters below zero, averages of zero, and shares above 100 per cent.
  func impossibleParameters() -> [Finding] {
    let divisors: Set<ParameterName> = [.averageList, .nationalList, .networkCount]
    return tables.parameters.compactMap { placed in
      let row = placed.row
      let why: String
      if row.value.billionths < 0 {
        why = "is below zero"
      } else if row.value.billionths == 0, divisors.contains(row.name) {
        why = "is zero, and figures are divided by it"
      } else if row.unit == .percent, row.value.billionths > 100_000_000_000 {
        why = "is above 100 per cent"
      } else {
        return nil
      }
      return Finding(
        .parameterImpossible,
        "The value \(row.value) \(why)",
        at: placed.findingPlace(of: "value"),
        subject: row.subject
      )
    }
  }
}
