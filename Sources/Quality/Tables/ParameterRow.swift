/// A figure of a service that holds for a year or another period.
public struct ParameterRow: TableRow {
  /// The service.
  public let service: ServiceCode
  /// What it holds for.
  public let period: ParameterPeriod
  /// What it is.
  public let name: ParameterName
  /// The indicator that it is about; `nil` for the whole service.
  public let indicator: IndicatorCode?
  /// The figure, exact.
  public let value: ExactDecimal
  /// What it counts.
  public let unit: ParameterUnit
  /// Who says so.
  public var source: String
  /// The day that the figure is as at, if it is known.
  public let asAt: CalendarDate?

  /// Makes a row.
  public init(
    service: ServiceCode,
    period: ParameterPeriod,
    name: ParameterName,
    indicator: IndicatorCode? = nil,
    value: ExactDecimal,
    unit: ParameterUnit,
    source: String,
    asAt: CalendarDate? = nil
  ) {
    self.service = service
    self.period = period
    self.name = name
    self.indicator = indicator
    self.value = value
    self.unit = unit
    self.source = source
    self.asAt = asAt
  }

  /// The layout of `parameters.csv`.
  public static let layout = Layout(
    name: "parameters",
    sentence: "The yearly figures that payments are worked out with, each with its source.",
    columns: [
      Column("service", .service, "The service's code."),
      Column("period", .period, "The financial year, day or days that the figure holds for."),
      Column(
        "name",
        .code,
        "What the figure is: "
          + ParameterName.known.map(\.name.text).joined(separator: ", ") + "."
      ),
      Column(
        "indicator",
        .indicator,
        "The indicator that it is about; empty for the whole service.",
        optional: true
      ),
      Column("value", .decimal, "The figure."),
      Column("unit", .word(ParameterUnit.allCases.map(\.rawValue)), "What it counts."),
      Column("source", .text, "Who says so."),
      Column("as_at", .date, "The day that the figure is as at.", optional: true),
    ],
    key: ["service", "period", "name", "indicator"]
  )

  /// Reads a row.
  public init?(cells: [String]) {
    guard cells.count == Self.layout.columns.count, let service = ServiceCode(cells[0]),
      let period = ParameterPeriod(cells[1]), let name = ParameterName(cells[2]),
      let indicator = optionalCell(cells[3], IndicatorCode.init),
      let value = ExactDecimal(cells[4]), let unit = ParameterUnit(rawValue: cells[5]),
      let asAt = optionalCell(cells[7], CalendarDate.init(iso:))
    else { return nil }
    self.init(
      service: service,
      period: period,
      name: name,
      indicator: indicator,
      value: value,
      unit: unit,
      source: cells[6],
      asAt: asAt
    )
  }

  /// The row's cells.
  public var cells: [String] {
    [
      service.text, period.description, name.text, indicator.cell, value.description,
      unit.rawValue, source, asAt.cell,
    ]
  }

  /// Orders by service, period, name and indicator.
  public static func < (left: ParameterRow, right: ParameterRow) -> Bool {
    order(left.service, right.service) ?? order(left.period, right.period)
      ?? order(left.name, right.name)
      ?? order(left.indicator?.text ?? "", right.indicator?.text ?? "")
      ?? cellsPrecede(left, right)
  }
}
