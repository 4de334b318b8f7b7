/// The points that a provider's indicator earned, as CQRS has them.
public struct AchievedPointsRow: TableRow {
  /// The service.
  public let service: ServiceCode
  /// The provider.
  public let organisation: ODSCode
  /// The day that they are as at.
  public let achievementDate: CalendarDate
  /// The indicator.
  public let indicator: IndicatorCode
  /// The points; `nil` where there are none yet.
  public let points: ExactDecimal?
  /// Where they stand, such as `Approved`.
  public let status: String
  /// The file that says so.
  public var source: String

  /// Makes a row.
  public init(
    service: ServiceCode,
    organisation: ODSCode,
    achievementDate: CalendarDate,
    indicator: IndicatorCode,
    points: ExactDecimal?,
    status: String,
    source: String
  ) {
    self.service = service
    self.organisation = organisation
    self.achievementDate = achievementDate
    self.indicator = indicator
    self.points = points
    self.status = status
    self.source = source
  }

  /// The layout of `achieved-points.csv`.
  public static let layout = Layout(
    name: "achieved-points",
    sentence: "The points of each provider's indicators as CQRS has them: the declared side.",
    columns: [
      Column("service", .service, "The service's code."),
      Column("organisation", .organisation, "The provider's code."),
      Column("achievement_date", .date, "The day that the points are as at."),
      Column("indicator", .indicator, "The indicator's code."),
      Column("points", .decimal, "The points; empty where there are none yet.", optional: true),
      Column("status", .text, "Where they stand, such as Approved.", optional: true),
      Column("source", .text, "The file that says so."),
    ],
    key: ["service", "organisation", "achievement_date", "indicator"]
  )

  /// Reads a row.
  public init?(cells: [String]) {
    guard cells.count == Self.layout.columns.count, let service = ServiceCode(cells[0]),
      let organisation = ODSCode(cells[1]), let achievementDate = CalendarDate(iso: cells[2]),
      let indicator = IndicatorCode(cells[3]),
      let points = optionalCell(cells[4], ExactDecimal.init(_:))
    else { return nil }
    self.init(
      service: service,
      organisation: organisation,
      achievementDate: achievementDate,
      indicator: indicator,
      points: points,
      status: cells[5],
      source: cells[6]
    )
  }

  /// The row's cells.
  public var cells: [String] {
    [
      service.text, organisation.text, achievementDate.iso, indicator.text, points.cell, status,
      source,
    ]
  }

  /// Orders by service, provider, day and indicator.
  public static func < (left: AchievedPointsRow, right: AchievedPointsRow) -> Bool {
    order(left.service, right.service) ?? order(left.organisation, right.organisation)
      ?? order(left.achievementDate, right.achievementDate)
      ?? order(left.indicator, right.indicator) ?? cellsPrecede(left, right)
  }
}
