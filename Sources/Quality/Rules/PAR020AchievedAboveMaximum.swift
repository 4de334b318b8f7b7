public import Findings

extension Rule {
  /// PAR020: achieved points above what the indicator can earn.
  public static let achievedAboveMaximum = Rule(
    id: "PAR020",
    severity: .ask,
    title: "Achieved points above what the indicator can earn",
    why: "One of the two is of another year or a slip.",
    remedy: "Compare the points with the definition of the indicator.",
    bad: "AF006 achieved 13 of 12",
    good: "AF006 achieved 12 of 12"
  )
}

extension PaymentTableCheck {
  /// Achieved points above those of the definition.
  func achievementsAboveMaximum() -> [Finding] {
    tables.achievedPoints.compactMap { placed in
      let row = placed.row
      guard let points = row.points,
        let most = definitions.indicator(row.service, row.indicator)?.points, points > most
      else { return nil }
      return Finding(
        .achievedAboveMaximum,
        "\(points) points achieved, of \(most) that \(row.indicator) can earn",
        at: placed.findingPlace(of: "points"),
        subject: "\(row.organisation) in service \(row.service)"
      )
    }
  }
}
