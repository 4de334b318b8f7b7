public import Findings

extension Rule {
  /// DEF018: a management-information indicator has no mapped field.
  public static let noFields = Rule(
    id: "DEF018",
    severity: .warning,
    title: "A management-information indicator has no mapped field",
    why: "It cannot be told whether the indicator was submitted, so it is left out of \"2 of 2\".",
    remedy: "Map its fields in fields.csv.",
    bad: "service,indicator,name,…,purpose,…\nNCD2425,HI21,…,management-information,…   (no "
      + "field of HI21 in fields.csv)",
    good: "service,field,indicator,field_name,role,purpose,source\n"
      + "NCD2425,HI21.Count,HI21,Count,count,management-information,spec"
  )
}

extension DefinitionCheck {
  /// Indicators for management information without a mapped field.
  func informationWithoutFields() -> [Finding] {
    tables.indicators.compactMap { placed in
      let row = placed.row
      guard row.purpose == .managementInformation, let service = definitions[row.service],
        service.fields(of: row.indicator).allSatisfy(\.isInvented)
      else { return nil }
      return Finding(
        .noFields,
        "Indicator \(row.indicator) has no mapped field",
        at: placed.findingPlace,
        subject: "indicator \(row.indicator)"
      )
    }
  }
}
