public import Findings

extension Rule {
  /// PAR014: a register without a list or prevalence.
  public static let prevalenceWithoutList = Rule(
    id: "PAR014",
    severity: .error,
    title: "A register without a list or prevalence",
    why: "A register alone says nothing about how common the condition is.",
    remedy: "Give the list that the register is measured against, or the prevalence in per cent.",
    bad: "A81001,AF,2023/24,95,,,,,practice",
    good: "A81001,AF,2023/24,95,4098,TOTAL,,,practice"
  )
}

extension PaymentTableCheck {
  /// Registers beside which there is neither a list nor a prevalence.
  func prevalencesWithoutLists() -> [Finding] {
    tables.prevalence.filter { $0.row.list == nil && $0.row.prevalence == nil }.map { placed in
      Finding(
        .prevalenceWithoutList,
        "The register of \(placed.row.register) has neither a list nor a prevalence beside it",
        at: placed.findingPlace(of: "list"),
        subject: "\(placed.row.group) of \(placed.row.organisation)"
      )
    }
  }
}
