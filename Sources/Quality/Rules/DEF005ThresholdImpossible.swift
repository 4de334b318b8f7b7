public import Findings

extension Rule {
  /// DEF005: a threshold stands alone or is no percentage.
  public static let thresholdImpossible = Rule(
    id: "DEF005",
    severity: .error,
    title: "A threshold stands alone or is no percentage",
    why: "A sliding scale needs both ends, and a share of patients lies between 0 and 100 per "
      + "cent.",
    remedy: "Give both thresholds, each from 0 to 100, or neither.",
    bad: ""
      + "service,indicator,name,domain,group,level,kind,purpose,points,lower,upper,default,carried_forward,source\n"
      + "NCD2425,CAN04,FIT,,Cancer,practice,fraction,payment,22,40,,,N,spec",
    good: ""
      + "service,indicator,name,domain,group,level,kind,purpose,points,lower,upper,default,carried_forward,source\n"
      + "NCD2425,CAN04,FIT,,Cancer,practice,fraction,payment,22,40,80,,N,spec"
  )
}

extension DefinitionCheck {
  /// Indicators with one threshold only, or with one below 0 or above 100.
  func impossibleThresholds() -> [Finding] {
    tables.indicators.flatMap { placed -> [Finding] in
      let row = placed.row
      var findings: [Finding] = []
      for (column, value, other) in [
        ("lower", row.lower, row.upper), ("upper", row.upper, row.lower),
      ] {
        if let value, value.billionths < 0 || value.billionths > 100_000_000_000 {
          findings.append(
            finding("The \(column) threshold \(value) is not from 0 to 100", placed, column)
          )
        } else if value == nil && other != nil {
          findings.append(finding("The \(column) threshold is not given", placed, column))
        }
      }
      return findings
    }
  }

  private func finding(
    _ message: String,
    _ placed: Placed<IndicatorRow>,
    _ column: String
  ) -> Finding {
    Finding(
      .thresholdImpossible,
      message,
      at: placed.findingPlace(of: column),
      subject: "indicator \(placed.row.indicator)"
    )
  }
}
