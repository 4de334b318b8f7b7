extension Definitions {
  /// The fields of the indicators, each with a short id of its own.
  var fields: String {
    let header = ["service", "indicator", "field", "name", "role"]
    let all = catalogue.fields.enumerated().map { place, field in
      [
        ExtractShape.service,
        catalogue.indicators[field.indicator].code,
        "F\(place + 1)",
        field.name,
        field.role.rawValue,
      ]
    }
    return Self.csv([header] + all)
  }
}
