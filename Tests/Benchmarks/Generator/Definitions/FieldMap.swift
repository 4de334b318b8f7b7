extension Definitions {
  /// The field-name map in the layout in which NHS Digital keeps it.
  var fieldMap: String {
    let all = catalogue.fields.map { field in
      let short =
        switch field.role {
        case .numerator: "Numerator"
        case .denominator: "Denominator"
        case .count: "MI Count"
        case .exclusion, .yesNo: field.name
        }
      return ["2024-25", catalogue.indicators[field.indicator].code, field.name, short]
    }
    return "\u{FEFF}" + Self.csv([["SERVICE_YEAR", "IND_CODE", "FIELD_NAME", "SHORT_NAME"]] + all)
  }
}
