extension Definitions {
  /// The indicators of the service.
  var indicators: String {
    let header = [
      "service", "indicator", "name", "domain", "group", "level", "kind", "purpose", "points",
      "lower", "upper", "default", "carried_forward", "source",
    ]
    return Self.csv([header] + catalogue.indicators.indices.map(indicator))
  }

  private func indicator(_ place: Int) -> [String] {
    let indicator = catalogue.indicators[place]
    let isFraction = catalogue.fields.contains {
      $0.indicator == place && $0.role == .denominator
    }
    let isThreshold = isFraction && indicator.isForPayment
    return [
      ExtractShape.service,
      indicator.code,
      "Indicator \(indicator.code)",
      "",
      String(indicator.code.prefix(3)),
      indicator.isNetworkLevel ? "network" : "practice",
      indicator.isNetworkLevel ? "yes-no" : isFraction ? "fraction" : "count",
      indicator.isForPayment ? "payment" : "management-information",
      indicator.isForPayment ? "10.00" : "",
      isThreshold ? "40" : "",
      isThreshold ? "70" : "",
      indicator.isNetworkLevel ? "N" : "",
      indicator.isNetworkLevel ? "Y" : "N",
      Self.source,
    ]
  }
}
