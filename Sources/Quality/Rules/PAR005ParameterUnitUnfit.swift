public import Findings

extension Rule {
  /// PAR005: a parameter whose unit does not fit its name.
  public static let parameterUnitUnfit = Rule(
    id: "PAR005",
    severity: .error,
    title: "A parameter whose unit does not fit its name",
    why: "A rate for each patient and one for each point are a thousand times apart.",
    remedy: "Put the unit or the name right.",
    bad: "point-value in pounds-per-patient",
    good: "point-value in pounds-per-point"
  )
}

extension PaymentTableCheck {
  /// Parameters of a known name with another unit than that name has.
  func unfitParameterUnits() -> [Finding] {
    tables.parameters.compactMap { placed in
      guard let unit = placed.row.name.knownUnit, unit != placed.row.unit else { return nil }
      return Finding(
        .parameterUnitUnfit,
        "\(placed.row.name) is in \(unit.rawValue), not in \(placed.row.unit.rawValue)",
        at: placed.findingPlace(of: "unit"),
        subject: placed.row.subject
      )
    }
  }
}
