public import Findings

extension Rule {
  /// DEF016: a practice-level service has a network-level indicator.
  public static let networkIndicatorOfPracticeService = Rule(
    id: "DEF016",
    severity: .error,
    title: "A practice-level service has a network-level indicator",
    why: "Such a service has no network that could have the value.",
    remedy: "Change the level of the service or of the indicator.",
    bad: ""
      + "service,indicator,name,domain,group,level,kind,purpose,points,lower,upper,default,carried_forward,source\n"
      + "FLU2425,COV01,Tick,,Covid,network,yes-no,payment,220,,,N,Y,spec   (FLU2425 is "
      + "practice-level)",
    good: ""
      + "service,indicator,name,domain,group,level,kind,purpose,points,lower,upper,default,carried_forward,source\n"
      + "FLU2425,COV01,Tick,,Covid,practice,yes-no,payment,220,,,N,Y,spec"
  )
}

extension DefinitionCheck {
  /// Indicators at network level of services at practice level.
  func networkIndicatorsOfPractices() -> [Finding] {
    tables.indicators.compactMap { placed in
      let row = placed.row
      guard row.level == .network, definitions[row.service]?.row.level == .practice else {
        return nil
      }
      return Finding(
        .networkIndicatorOfPracticeService,
        "Indicator \(row.indicator) is at network level and service \(row.service) at practice level",
        at: placed.findingPlace(of: "level"),
        subject: "indicator \(row.indicator)"
      )
    }
  }
}
