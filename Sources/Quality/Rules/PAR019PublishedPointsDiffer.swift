public import Findings

extension Rule {
  /// PAR019: points of indicators that differ from the published ones.
  public static let publishedPointsDiffer = Rule(
    id: "PAR019",
    severity: .ask,
    title: "Points of indicators that differ from the published ones",
    why: "Payments would be worked out with other points than the country was paid by.",
    remedy: "Compare both with the Statement of Financial Entitlements.",
    bad: "AF006 12 points, published 10",
    good: "AF006 12 points, published 12"
  )
}

extension Definitions {
  /// Published points of indicators that differ from those of the services of the year.
  ///
  /// A publication names a year and no service: it is held against every service paid by practices'
  /// points that has a day in the year and defines the indicator.
  ///
  /// - Parameter rows: The indicators as they were published.
  /// - Returns: The findings, in the order of the rows.
  public func findings(onPublished rows: [PublishedIndicator]) -> [Finding] {
    rows.flatMap { row in
      services(overlapping: row.year).filter { $0.row.terms.kind == .practicePoints }
        .compactMap { service in
          guard let points = service.indicator(row.indicator)?.points, points != row.points else {
            return nil
          }
          return Finding(
            .publishedPointsDiffer,
            "\(row.indicator) was published with \(row.points) points for \(row.year), and "
              + "\(service.row.service) has \(points)",
            at: row.place,
            subject: "indicator \(row.indicator)"
          )
        }
    }
  }
}
