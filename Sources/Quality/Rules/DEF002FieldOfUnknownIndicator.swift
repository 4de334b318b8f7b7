public import Findings

extension Rule {
  /// DEF002: a field belongs to an indicator that is not defined.
  public static let fieldOfUnknownIndicator = Rule(
    id: "DEF002",
    severity: .error,
    title: "A field belongs to an indicator that is not defined",
    why: "Without its indicator nobody knows what the field counts for.",
    remedy: "Add the indicator to indicators.csv, or put its code right.",
    bad: "service,field,indicator,field_name,role,purpose,source\n"
      + "NCD2425,CAN40.Numerator,CAN40,Numerator,numerator,payment,spec",
    good: "service,field,indicator,field_name,role,purpose,source\n"
      + "NCD2425,CAN04.Numerator,CAN04,Numerator,numerator,payment,spec"
  )
}

extension DefinitionCheck {
  /// Mapped fields whose indicator `indicators.csv` does not have.
  ///
  /// An invented field may belong to an indicator that no definition has: that is why it is one.
  func unknownIndicators() -> [Finding] {
    tables.fields.compactMap { placed in
      let row = placed.row
      guard !row.isInvented, let service = definitions[row.service],
        service.indicator(row.indicator) == nil
      else { return nil }
      return Finding(
        .fieldOfUnknownIndicator,
        "Indicator \(row.indicator) of service \(row.service) is not defined",
        at: placed.findingPlace(of: "indicator"),
        subject: "field \(row.field)"
      )
    }
  }
}
