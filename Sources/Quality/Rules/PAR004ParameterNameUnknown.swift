public import Findings

extension Rule {
  /// PAR004: a parameter that no calculation knows.
  public static let parameterNameUnknown = Rule(
    id: "PAR004",
    severity: .warning,
    title: "A parameter that no calculation knows",
    why: "It is kept and shown, and nothing is worked out with it.",
    remedy: "Look whether a known name was meant; schema show parameters lists them.",
    bad: "pointvalue",
    good: "point-value"
  )
}

extension PaymentTableCheck {
  /// Parameters of names that no calculation knows.
  func unknownParameterNames() -> [Finding] {
    tables.parameters.filter { $0.row.name.knownUnit == nil }.map { placed in
      Finding(
        .parameterNameUnknown,
        "No calculation knows \(placed.row.name); known: "
          + ParameterName.known.map(\.name.text).joined(separator: ", "),
        at: placed.findingPlace(of: "name"),
        subject: placed.row.subject
      )
    }
  }
}

extension ParameterName {
  /// The unit of a known name.
  var knownUnit: ParameterUnit? {
    Self.known.first { $0.name == self }?.unit
  }
}
