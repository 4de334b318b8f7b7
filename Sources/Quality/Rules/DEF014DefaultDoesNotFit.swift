public import Findings

extension Rule {
  /// DEF014: a default value does not fit the kind of the indicator.
  public static let defaultDoesNotFit = Rule(
    id: "DEF014",
    severity: .error,
    title: "A default value does not fit the kind of the indicator",
    why: "A tick-box is Y or N and everything else a number; a default of the other kind "
      + "could not be calculated with.",
    remedy: "Give N or Y as default of a yes-no indicator only.",
    bad: ""
      + "service,indicator,name,domain,group,level,kind,purpose,points,lower,upper,default,carried_forward,source\n"
      + "NCD2425,CAN04,FIT,,Cancer,practice,fraction,payment,22,40,80,N,N,spec",
    good: ""
      + "service,indicator,name,domain,group,level,kind,purpose,points,lower,upper,default,carried_forward,source\n"
      + "NCD2122,COV01,Vaccination,,Covid,network,yes-no,payment,220,,,N,Y,spec"
  )
}

extension DefinitionCheck {
  /// Indicators whose default is Y or N and whose kind is another, or the other way round.
  func defaultsThatDoNotFit() -> [Finding] {
    tables.indicators.compactMap { placed in
      guard let value = placed.row.defaultValue else { return nil }
      let isAnswer = value == .yes || value == .no
      guard isAnswer != (placed.row.kind == .yesNo) else { return nil }
      return Finding(
        .defaultDoesNotFit,
        "Default \(value) does not fit an indicator of kind \(placed.row.kind.rawValue)",
        at: placed.findingPlace(of: "default"),
        subject: "indicator \(placed.row.indicator)"
      )
    }
  }
}
