extension Definitions {
  /// The fields of the indicators, each with a short name of its own.
  var fields: String {
    let header = ["service", "field", "indicator", "field_name", "role", "purpose", "source"]
    let all = catalogue.fields.enumerated().map { place, field in
      let indicator = catalogue.indicators[field.indicator]
      return [
        ExtractShape.service,
        "F\(place + 1)",
        indicator.code,
        field.name,
        field.role.rawValue,
        // A denominator is already net of exclusions, so that nothing is paid for them.
        indicator.isForPayment && field.role != .exclusion ? "payment" : "management-information",
        Self.source,
      ]
    }
    return Self.csv([header] + all)
  }
}
