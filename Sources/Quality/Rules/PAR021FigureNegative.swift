public import Findings

extension Rule {
  /// PAR021: points or figures below zero.
  public static let figureNegative = Rule(
    id: "PAR021",
    severity: .error,
    title: "Points or figures below zero",
    why: "Nobody has done something less than not at all.",
    remedy: "Ask for the file again.",
    bad: "AF006: -1",
    good: "AF006: 0"
  )
}

extension PaymentTableCheck {
  /// Achieved points and published figures below zero.
  func negativeFigures() -> [Finding] {
    func finding<Row: ComparableFigure>(
      _ placed: Placed<Row>,
      _ value: ExactDecimal?,
      _ column: String
    ) -> Finding? {
      guard let value, value.billionths < 0 else { return nil }
      return Finding(
        .figureNegative,
        "\(value) is below zero",
        at: placed.findingPlace(of: column),
        subject: placed.row.figureName
      )
    }
    return tables.achievedPoints.compactMap { finding($0, $0.row.points, "points") }
      + tables.publishedFigures.compactMap { finding($0, $0.row.value, "value") }
  }
}
