/// A day that a service's figures are as at.
public struct AchievementDateRow: TableRow {
  /// The service.
  public let service: ServiceCode
  /// The day that the figures are as at.
  public let achievementDate: CalendarDate
  /// Whether a declaration exists for it.
  public let isPaymentDate: Bool
  /// The first day of the period that the figures cover; the service's own start if not given.
  public let periodStart: CalendarDate?

  /// Makes a row.
  public init(
    service: ServiceCode,
    achievementDate: CalendarDate,
    isPaymentDate: Bool,
    periodStart: CalendarDate? = nil
  ) {
    self.service = service
    self.achievementDate = achievementDate
    self.isPaymentDate = isPaymentDate
    self.periodStart = periodStart
  }

  /// The layout of `achievement-dates.csv`.
  public static let layout = Layout(
    name: "achievement-dates",
    sentence: "The achievement dates of each service, payment dates marked.",
    columns: [
      Column("service", .service, "The service's code."),
      Column("achievement_date", .date, "The day that the figures are as at."),
      Column("is_payment_date", .flag, "Whether a payment is declared for the day."),
      Column(
        "period_start",
        .date,
        "The first day that the figures cover; the start of the service if empty.",
        optional: true
      ),
    ],
    key: ["service", "achievement_date"]
  )

  /// Reads a row.
  public init?(cells: [String]) {
    guard cells.count == Self.layout.columns.count, let service = ServiceCode(cells[0]),
      let achievementDate = CalendarDate(iso: cells[1]), let isPaymentDate = flagCell(cells[2]),
      let periodStart = optionalCell(cells[3], CalendarDate.init(iso:))
    else { return nil }
    self.init(
      service: service,
      achievementDate: achievementDate,
      isPaymentDate: isPaymentDate,
      periodStart: periodStart
    )
  }

  /// The row's cells.
  public var cells: [String] {
    [service.text, achievementDate.iso, isPaymentDate.cell, periodStart.cell]
  }

  /// Orders by service and day.
  public static func < (left: AchievementDateRow, right: AchievementDateRow) -> Bool {
    order(left.service, right.service) ?? order(left.achievementDate, right.achievementDate)
      ?? cellsPrecede(left, right)
  }
}
