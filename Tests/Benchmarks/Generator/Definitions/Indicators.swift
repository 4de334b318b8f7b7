extension Definitions {
  /// The indicators of the service.
  var indicators: String {
    let header = [
      "service", "indicator", "group", "level", "purpose", "kind", "points", "lower", "upper",
    ]
    return Self.csv(
      [header]
        + catalogue.indicators.map { indicator in
          let kind =
            indicator.isNetworkLevel ? "yes/no" : indicator.isForPayment ? "threshold" : "count"
          return [
            ExtractShape.service,
            indicator.code,
            String(indicator.code.prefix(3)),
            indicator.isNetworkLevel ? "network" : "practice",
            indicator.isForPayment ? "payment" : "management",
            kind,
            indicator.isForPayment ? "10.00" : "",
            kind == "threshold" ? "40" : "",
            kind == "threshold" ? "70" : "",
          ]
        }
    )
  }
}
