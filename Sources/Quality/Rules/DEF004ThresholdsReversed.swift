public import Findings

extension Rule {
  /// DEF004: the lower threshold is not below the upper one.
  public static let thresholdsReversed = Rule(
    id: "DEF004",
    severity: .error,
    title: "The lower threshold is not below the upper one",
    why: "Points grow from the lower to the upper threshold, so the upper one must be higher.",
    remedy: "Put the two thresholds right.",
    bad: ""
      + "service,indicator,name,domain,group,level,kind,purpose,points,lower,upper,default,carried_forward,source\n"
      + "NCD2425,CAN04,FIT,,Cancer,practice,fraction,payment,22,80,40,,N,spec",
    good: ""
      + "service,indicator,name,domain,group,level,kind,purpose,points,lower,upper,default,carried_forward,source\n"
      + "NCD2425,CAN04,FIT,,Cancer,practice,fraction,payment,22,40,80,,N,spec"
  )
}

extension DefinitionCheck {
  /// Indicators whose lower threshold is the upper one or above it.
  func wrongThresholds() -> [Finding] {
    tables.indicators.compactMap { placed in
      guard let lower = placed.row.lower, let upper = placed.row.upper, lower >= upper else {
        return nil
      }
      return Finding(
        .thresholdsReversed,
        "The lower threshold \(lower) is not below the upper threshold \(upper)",
        at: placed.findingPlace(of: "lower"),
        subject: "indicator \(placed.row.indicator)"
      )
    }
  }
}
