public import Findings

extension Rule {
  /// DEF012: a payment field belongs to a management-information indicator.
  public static let purposesContradict = Rule(
    id: "DEF012",
    severity: .error,
    title: "A payment field belongs to a management-information indicator",
    why: "Values of management information move nothing, so the field would not count "
      + "although it says so.",
    remedy: "Change the purpose of the field or of the indicator.",
    bad: "service,field,indicator,field_name,role,purpose,source\n"
      + "NCD2425,HI21.Count,HI21,Count,count,payment,spec   (HI21 is management-information)",
    good: "service,field,indicator,field_name,role,purpose,source\n"
      + "NCD2425,HI21.Count,HI21,Count,count,management-information,spec"
  )
}

extension DefinitionCheck {
  /// Fields for payment whose indicator is for management information.
  func contradictingPurposes() -> [Finding] {
    tables.fields.compactMap { placed in
      let row = placed.row
      guard row.purpose == .payment,
        definitions.indicator(row.service, row.indicator)?.purpose == .managementInformation
      else { return nil }
      return Finding(
        .purposesContradict,
        "Field \(row.field) is for payment and its indicator \(row.indicator) for management information",
        at: placed.findingPlace(of: "purpose"),
        subject: "field \(row.field)"
      )
    }
  }
}
