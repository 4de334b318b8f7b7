/// A quality service.
public struct ServiceRow: TableRow {
  /// The code.
  public let service: ServiceCode
  /// The name.
  public let name: String
  /// The first day.
  public let start: CalendarDate
  /// The last day.
  public let end: CalendarDate
  /// Whose declaration it is: each practice's or each network's.
  public let level: Level
  /// The commissioner of a local or customised service.
  public let commissioner: ODSCode?
  /// Whether the provider has to declare.
  public let isDeclarationRequired: Bool
  /// Whether the commissioner has to approve.
  public let isApprovalRequired: Bool
  /// Where these facts come from.
  public let source: String
  /// What its payment is worked out by.
  public let terms: ServicePaymentTerms

  /// Makes a row.
  public init(
    service: ServiceCode,
    name: String,
    start: CalendarDate,
    end: CalendarDate,
    level: Level,
    commissioner: ODSCode? = nil,
    isDeclarationRequired: Bool = true,
    isApprovalRequired: Bool = true,
    source: String,
    terms: ServicePaymentTerms = ServicePaymentTerms()
  ) {
    self.service = service
    self.name = name
    self.start = start
    self.end = end
    self.level = level
    self.commissioner = commissioner
    self.isDeclarationRequired = isDeclarationRequired
    self.isApprovalRequired = isApprovalRequired
    self.source = source
    self.terms = terms
  }

  /// The layout of `services.csv`.
  public static let layout = Layout(
    name: "services",
    sentence: "The quality services, with the period of each and what its payment needs.",
    columns: [
      Column("service", .service, "The service's code; nothing is read out of its letters."),
      Column("name", .text, "The service's name."),
      Column("start", .date, "The first day of the service."),
      Column("end", .date, "The last day of the service."),
      Column(
        "level",
        .word(Level.allCases.map(\.rawValue)),
        "Whose declaration it is: each practice's or each network's."
      ),
      Column(
        "commissioner",
        .organisation,
        "The commissioner of a local or customised service; empty for a national one.",
        optional: true
      ),
      Column("declaration_required", .flag, "Whether the provider has to declare."),
      Column("approval_required", .flag, "Whether the commissioner has to approve."),
      Column("source", .text, "Where these facts come from."),
    ] + ServicePaymentTerms.columns,
    key: ["service"]
  )

  /// Reads a row.
  public init?(cells: [String]) {
    guard cells.count == Self.layout.columns.count, let service = ServiceCode(cells[0]),
      let start = CalendarDate(iso: cells[2]), let end = CalendarDate(iso: cells[3]),
      let level = Level(rawValue: cells[4]),
      let commissioner = optionalCell(cells[5], ODSCode.init),
      let isDeclarationRequired = flagCell(cells[6]),
      let isApprovalRequired = flagCell(cells[7]),
      let terms = ServicePaymentTerms(cells: cells[9...])
    else { return nil }
    self.init(
      service: service,
      name: cells[1],
      start: start,
      end: end,
      level: level,
      commissioner: commissioner,
      isDeclarationRequired: isDeclarationRequired,
      isApprovalRequired: isApprovalRequired,
      source: cells[8],
      terms: terms
    )
  }

  /// The row's cells.
  public var cells: [String] {
    [
      service.text, name, start.iso, end.iso, level.rawValue, commissioner.cell,
      isDeclarationRequired.cell, isApprovalRequired.cell, source,
    ] + terms.cells
  }

  /// Orders by service.
  public static func < (left: ServiceRow, right: ServiceRow) -> Bool {
    order(left.service, right.service) ?? cellsPrecede(left, right)
  }

  /// Whether the service has a day in the financial year.
  public func overlaps(_ year: FinancialYear) -> Bool {
    start <= year.end && year.start <= end
  }
}
