/// What the payment of a service is worked out by; `nil` for what is not stated.
public struct ServicePaymentTerms: Sendable, Hashable {
  /// How it is paid.
  public var kind: ServicePaymentKind?
  /// The points of all its payment indicators.
  public var totalPoints: ExactDecimal?
  /// The kind of list that payment counts.
  public var listKind: ListSizeKind?
  /// The day whose lists payment counts.
  public var listAsAt: CalendarDate?
  /// Whether money is made of the points as they are rounded, and not of the exact ones.
  public var paysRoundedPoints = false
  /// What is rounded, and to how many places.
  public var places = ServiceRoundingPlaces()
  /// The service of the year before, by whose payment a share is paid in advance.
  public var earlierService: ServiceCode?

  /// Terms of which nothing is stated but what is given.
  public init(
    kind: ServicePaymentKind? = nil,
    totalPoints: ExactDecimal? = nil,
    listKind: ListSizeKind? = nil,
    listAsAt: CalendarDate? = nil
  ) {
    self.kind = kind
    self.totalPoints = totalPoints
    self.listKind = listKind
    self.listAsAt = listAsAt
  }

  /// The columns of the terms in `services.csv`, which came later than the table.
  static let columns =
    [
      Column(
        later: "payment_kind",
        .word(ServicePaymentKind.allCases.map(\.rawValue)),
        "How the service is paid; empty if not stated."
      ),
      Column(later: "total_points", .decimal, "The points of all its payment indicators."),
      Column(
        later: "list_kind",
        .word(ListSizeKind.allCases.map(\.rawValue)),
        "The kind of list that the payment counts."
      ),
      Column(later: "list_as_at", .date, "The day whose lists the payment counts."),
      Column(
        later: "pays_rounded_points",
        .flag,
        "Y if money is made of the rounded points; else N, and of the exact ones."
      ),
    ] + ServiceRoundingPlaces.columns + [
      Column(
        later: "earlier_service",
        .service,
        "The service of the year before, of whose payment a share is paid in advance."
      )
    ]

  /// Reads the cells of ``columns``.
  init?(cells: ArraySlice<String>) {
    let cells = Array(cells)
    guard cells.count == Self.columns.count,
      let kind = optionalCell(cells[0], ServicePaymentKind.init(rawValue:)),
      let totalPoints = optionalCell(cells[1], ExactDecimal.init(_:)),
      let listKind = optionalCell(cells[2], ListSizeKind.init(rawValue:)),
      let listAsAt = optionalCell(cells[3], CalendarDate.init(iso:)),
      let paysRoundedPoints = optionalCell(cells[4], flagCell),
      let places = ServiceRoundingPlaces(cells: cells[5..<(cells.count - 1)]),
      let earlierService = optionalCell(cells[cells.count - 1], ServiceCode.init)
    else { return nil }
    self.init(kind: kind, totalPoints: totalPoints, listKind: listKind, listAsAt: listAsAt)
    self.paysRoundedPoints = paysRoundedPoints ?? false
    self.places = places
    self.earlierService = earlierService
  }

  /// The cells of ``columns``.
  var cells: [String] {
    [
      kind?.rawValue ?? "", totalPoints.cell, listKind?.rawValue ?? "", listAsAt.cell,
      paysRoundedPoints.laterCell,
    ] + places.cells + [earlierService.cell]
  }
}
