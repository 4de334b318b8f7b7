public import Findings

extension Rule {
  /// PAR017: points of indicators that are not the total of their service.
  public static let definedPointsMissTotal = Rule(
    id: "PAR017",
    severity: .ask,
    title: "Points of indicators that are not the total of their service",
    why: "An indicator is missing, or there twice, or has a wrong number of points.",
    remedy: "Compare indicators.csv and the total with the specification of the service.",
    bad: "total_points 635, indicators 633",
    good: "total_points 635, indicators 635"
  )
}

extension DefinitionCheck {
  /// Services whose payment indicators have another sum of points than the total that is stated.
  func pointsThatMissTheTotal() -> [Finding] {
    tables.services.compactMap { placed in
      guard let total = placed.row.terms.totalPoints else { return nil }
      let paying = payingIndicators(of: placed.row.service)
      let points = paying.compactMap(\.points)
      let isWhole = points.count == paying.count
      let sum = points.reduce(Int64(0)) { $0.addingReportingOverflow($1.billionths).partialValue }
      // While some are not stated, the rest may be theirs.
      guard isWhole ? sum != total.billionths : sum > total.billionths else { return nil }
      return Finding(
        .definedPointsMissTotal,
        "The \(points.count) payment indicators have \(ExactDecimal(billionths: sum)) points, "
          + "and the total is \(total)",
        at: placed.findingPlace(of: "total_points"),
        subject: "service \(placed.row.service)"
      )
    }
  }

  /// The indicators of a service that count towards its payment.
  func payingIndicators(of service: ServiceCode) -> [IndicatorRow] {
    definitions[service]?.indicators.filter { $0.purpose == .payment } ?? []
  }
}
