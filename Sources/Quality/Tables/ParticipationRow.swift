/// A service offered to a provider.
public struct ParticipationRow: TableRow {
  /// The service.
  public let service: ServiceCode
  /// The provider.
  public let organisation: ODSCode
  /// Where the offer stands.
  public let status: ParticipationStatus
  /// The first day.
  public let start: CalendarDate
  /// The last day.
  public let end: CalendarDate
  /// The day by which the provider is to answer.
  public let responseDate: CalendarDate?
  /// The day by which the service is to be achieved.
  public let targetDate: CalendarDate?
  /// The day on which the status last changed.
  public let statusDate: CalendarDate?
  /// The payment type under which it was offered; empty where that is not known.
  public let paymentType: String
  /// The network that the service was offered to, for the network itself and each of its practices
  /// that takes part through it; `nil` for what was offered to the provider alone.
  public let through: ODSCode?
  /// The last day, where it ends by itself because the provider left its network.
  public let ended: CalendarDate?

  /// Makes a row.
  public init(
    service: ServiceCode,
    organisation: ODSCode,
    status: ParticipationStatus,
    start: CalendarDate,
    end: CalendarDate,
    responseDate: CalendarDate? = nil,
    targetDate: CalendarDate? = nil,
    statusDate: CalendarDate? = nil,
    paymentType: String = "",
    through: ODSCode? = nil,
    ended: CalendarDate? = nil
  ) {
    self.service = service
    self.organisation = organisation
    self.status = status
    self.start = start
    self.end = end
    self.responseDate = responseDate
    self.targetDate = targetDate
    self.statusDate = statusDate
    self.paymentType = paymentType
    self.through = through
    self.ended = ended
  }

  /// What tells it from others.
  public var key: ParticipationKey {
    ParticipationKey(service: service, organisation: organisation, start: start)
  }

  /// The last day, whether by the offer or because it ended by itself.
  public var lastDay: CalendarDate { ended.map { min($0, end) } ?? end }

  /// Whether it has a day in the financial year.
  public func overlaps(_ year: FinancialYear) -> Bool {
    start <= year.end && year.start <= end
  }

  /// The same participation as a report has it.
  ///
  /// - Parameters:
  ///   - status: Where it stands.
  ///   - day: Since when.
  /// - Returns: The participation with that status and day, and all else as it was.
  public func reported(
    as status: ParticipationStatus,
    since day: CalendarDate
  ) -> ParticipationRow {
    moved(to: status, on: day)
  }

  /// The same participation in another status.
  func moved(
    to status: ParticipationStatus,
    on day: CalendarDate,
    through: ODSCode? = nil
  ) -> ParticipationRow {
    ParticipationRow(
      service: service,
      organisation: organisation,
      status: status,
      start: start,
      end: end,
      responseDate: responseDate,
      targetDate: targetDate,
      statusDate: day,
      paymentType: paymentType,
      through: through ?? self.through,
      ended: ended
    )
  }

  /// The same participation, ending by itself on a day, or not.
  func ending(on day: CalendarDate?) -> ParticipationRow {
    ParticipationRow(
      service: service,
      organisation: organisation,
      status: status,
      start: start,
      end: end,
      responseDate: responseDate,
      targetDate: targetDate,
      statusDate: statusDate,
      paymentType: paymentType,
      through: through,
      ended: day
    )
  }

  /// The layout of `participation.csv`.
  public static let layout = Layout(
    name: "participation",
    sentence: "The services offered to each provider and how each was answered.",
    columns: [
      Column("service", .service, "The service's code."),
      Column("organisation", .organisation, "The provider's code."),
      Column(
        "status",
        .word(ParticipationStatus.allCases.map(\.rawValue)),
        "Where the offer stands; a withdrawn one is Cancelled."
      ),
      Column("start", .date, "The first day of the provider's participation."),
      Column("end", .date, "The last day of the provider's participation."),
      Column("response_date", .date, "The day by which to answer.", optional: true),
      Column("target_date", .date, "The day by which to achieve.", optional: true),
      Column("status_date", .date, "The day on which the status last changed.", optional: true),
      Column(later: "payment_type", .text, "The payment type under which it was offered."),
      Column(
        later: "through",
        .organisation,
        "The network that the service was offered to, where a provider takes part through it."
      ),
      Column(
        later: "ended",
        .date,
        "The last day, where it ends by itself because the provider left its network."
      ),
    ],
    key: ["service", "organisation", "start"]
  )

  /// Reads a row.
  public init?(cells: [String]) {
    guard cells.count == Self.layout.columns.count, let service = ServiceCode(cells[0]),
      let organisation = ODSCode(cells[1]), let status = ParticipationStatus(rawValue: cells[2]),
      let start = CalendarDate(iso: cells[3]), let end = CalendarDate(iso: cells[4]),
      let responseDate = optionalCell(cells[5], CalendarDate.init(iso:)),
      let targetDate = optionalCell(cells[6], CalendarDate.init(iso:)),
      let statusDate = optionalCell(cells[7], CalendarDate.init(iso:)),
      let through = optionalCell(cells[9], ODSCode.init),
      let ended = optionalCell(cells[10], CalendarDate.init(iso:))
    else { return nil }
    self.init(
      service: service,
      organisation: organisation,
      status: status,
      start: start,
      end: end,
      responseDate: responseDate,
      targetDate: targetDate,
      statusDate: statusDate,
      paymentType: cells[8],
      through: through,
      ended: ended
    )
  }

  /// The row's cells.
  public var cells: [String] {
    [
      service.text, organisation.text, status.rawValue, start.iso, end.iso, responseDate.cell,
      targetDate.cell, statusDate.cell, paymentType, through.cell, ended.cell,
    ]
  }

  /// Orders by service, provider and start.
  public static func < (left: ParticipationRow, right: ParticipationRow) -> Bool {
    order(left.service, right.service) ?? order(left.organisation, right.organisation)
      ?? order(left.start, right.start) ?? cellsPrecede(left, right)
  }
}
