/// A figure of a practice as it was published after the year.
public struct PublishedFigureRow: TableRow {
  /// The practice.
  public let organisation: ODSCode
  /// The financial year.
  public let year: FinancialYear
  /// The indicator; `nil` for a figure of the practice as a whole.
  public let indicator: IndicatorCode?
  /// What it measures.
  public let measure: PublishedMeasure
  /// The figure.
  public let value: ExactDecimal
  /// The file that says so.
  public var source: String

  /// Makes a row.
  public init(
    organisation: ODSCode,
    year: FinancialYear,
    indicator: IndicatorCode?,
    measure: PublishedMeasure,
    value: ExactDecimal,
    source: String
  ) {
    self.organisation = organisation
    self.year = year
    self.indicator = indicator
    self.measure = measure
    self.value = value
    self.source = source
  }

  /// The layout of `published-figures.csv`.
  public static let layout = Layout(
    name: "published-figures",
    sentence: "The figures of practices as they were published after a year, to compare with.",
    columns: [
      Column("organisation", .organisation, "The code of the practice."),
      Column("year", .year, "The financial year."),
      Column(
        "indicator",
        .indicator,
        "The indicator; empty for a figure of the practice as a whole.",
        optional: true
      ),
      Column(
        "measure",
        .word(PublishedMeasure.allCases.map(\.rawValue)),
        "What the figure measures."
      ),
      Column("value", .decimal, "The figure."),
      Column("source", .text, "The file that says so."),
    ],
    key: ["organisation", "year", "indicator", "measure"]
  )

  /// Reads a row.
  public init?(cells: [String]) {
    guard cells.count == Self.layout.columns.count, let organisation = ODSCode(cells[0]),
      let year = FinancialYear(cells[1]),
      let indicator = optionalCell(cells[2], IndicatorCode.init),
      let measure = PublishedMeasure(rawValue: cells[3]), let value = ExactDecimal(cells[4])
    else { return nil }
    self.init(
      organisation: organisation,
      year: year,
      indicator: indicator,
      measure: measure,
      value: value,
      source: cells[5]
    )
  }

  /// The row's cells.
  public var cells: [String] {
    [
      organisation.text, year.description, indicator.cell, measure.rawValue, value.description,
      source,
    ]
  }

  /// Orders by practice, year, indicator and measure.
  public static func < (left: PublishedFigureRow, right: PublishedFigureRow) -> Bool {
    order(left.organisation, right.organisation) ?? order(left.year, right.year)
      ?? order(left.indicator?.text ?? "", right.indicator?.text ?? "")
      ?? order(left.measure.rawValue, right.measure.rawValue) ?? cellsPrecede(left, right)
  }
}
