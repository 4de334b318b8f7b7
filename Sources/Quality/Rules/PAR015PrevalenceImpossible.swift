public import Findings

extension Rule {
  /// PAR015: a prevalence that is no percentage.
  public static let prevalenceImpossible = Rule(
    id: "PAR015",
    severity: .error,
    title: "A prevalence that is no percentage",
    why: "A share of patients lies between 0 and 100 per cent; a national one divides, so that "
      + "it cannot be 0.",
    remedy: "Put the percentage right as its source has it.",
    bad: "national_prevalence: 206",
    good: "national_prevalence: 2.06"
  )
}

extension PaymentTableCheck {
  /// Prevalences below 0 or above 100 per cent, and national ones of 0.
  func impossiblePrevalences() -> [Finding] {
    tables.prevalence.flatMap { placed -> [Finding] in
      let row = placed.row
      let cells = [
        ("prevalence", row.prevalence, Int64(0)),
        ("national_prevalence", row.nationalPrevalence, Int64(1)),
      ]
      return cells.compactMap { column, value, least in
        guard let value, !(least...100_000_000_000).contains(value.billionths) else { return nil }
        return Finding(
          .prevalenceImpossible,
          "The \(column == "prevalence" ? "" : "national ")prevalence \(value) cannot be",
          at: placed.findingPlace(of: column),
          subject: "\(row.group) of \(row.organisation)"
        )
      }
    }
  }
}
