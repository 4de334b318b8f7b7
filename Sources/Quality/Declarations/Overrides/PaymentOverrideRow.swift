/// What an authority gives for an indicator, whatever is calculated: kept for ever, also after it
/// was withdrawn.
public struct PaymentOverrideRow: TableRow {
  /// What is given.
  public enum Gift: String, Sendable, CaseIterable {
    /// So many points.
    case points
    /// A percentage of the indicator's points.
    case share
    /// So many pounds.
    case pounds
  }

  /// Its identifier: that of the decision that gave it.
  public let id: String
  /// The service.
  public let service: ServiceCode
  /// The payment date; `nil` for all of the service.
  public let achievementDate: CalendarDate?
  /// The provider; `nil` for all of the service.
  public let organisation: ODSCode?
  /// The indicator.
  public let indicator: IndicatorCode
  /// What is given.
  public let gift: Gift
  /// How much.
  public let amount: ExactDecimal
  /// Where the authority wrote it.
  public let reference: String
  /// Who entered it, when, and why.
  public let entered: SignOff
  /// Who withdrew it, when, and why.
  public internal(set) var withdrawn: SignOff?

  /// Makes an override.
  public init(
    id: String,
    service: ServiceCode,
    achievementDate: CalendarDate? = nil,
    organisation: ODSCode? = nil,
    indicator: IndicatorCode,
    _ gift: Gift,
    _ amount: ExactDecimal,
    reference: String,
    entered: SignOff
  ) {
    self.id = id
    self.service = service
    self.achievementDate = achievementDate
    self.organisation = organisation
    self.indicator = indicator
    self.gift = gift
    self.amount = amount
    self.reference = reference
    self.entered = entered
  }

  /// Whether it is for a declaration.
  func isFor(_ key: DeclarationKey) -> Bool {
    withdrawn == nil && service == key.service
      && achievementDate.map { $0 == key.achievementDate } ?? true
      && organisation.map { $0 == key.organisation } ?? true
  }

  /// The override as the calculation takes it.
  var pointsOverride: PointsOverride? {
    let given: PointsOverride.Gift
    switch gift {
    case .points: given = .points(amount)
    case .share: given = .share(percent: amount)
    case .pounds:
      guard let money = Money(pounds: amount) else { return nil }
      given = .payment(money)
    }
    return PointsOverride(
      indicator,
      given,
      reference: reference,
      by: entered.by,
      at: entered.at,
      reason: entered.note
    )
  }

  /// What it gives, in words.
  public var words: String {
    switch gift {
    case .points: "\(amount) points"
    case .share: "\(amount) % of the points"
    case .pounds: "£\(amount)"
    }
  }

  /// The override as an input of a payment.
  var input: PaymentInput {
    PaymentInput(
      .override,
      of: id,
      for: indicator,
      amount.description,
      gift.rawValue,
      source: "\(reference), entered by \(entered.by) at \(entered.at.iso)"
    )
  }

  /// Reads a row.
  public init?(cells: [String]) {
    var reader = CellReader(cells)
    do {
      id = try reader.text()
      service = try reader.value { ServiceCode($0) }
      achievementDate = try reader.optional { CalendarDate(iso: $0) }
      organisation = try reader.optional { ODSCode($0) }
      indicator = try reader.value { IndicatorCode($0) }
      gift = try reader.value { Gift(rawValue: $0) }
      amount = try reader.value { ExactDecimal($0) }
      reference = try reader.text()
      guard let entered = try SignOff.read(&reader) else { return nil }
      self.entered = entered
      withdrawn = try SignOff.read(&reader)
    } catch {
      return nil
    }
  }

  /// The row's cells.
  public var cells: [String] {
    [
      id, service.text, achievementDate.cell, organisation.cell, indicator.text, gift.rawValue,
      amount.description, reference,
    ] + SignOff.cells(entered) + SignOff.cells(withdrawn)
  }

  /// The table.
  public static let layout = Layout(
    name: "overrides",
    sentence: "What authorities give for indicators, whatever is calculated.",
    columns: [
      Column("id", .text, "The identifier: that of the decision that gave it."),
      Column("service", .service, "The service."),
      Column("achievement_date", .date, "The payment date; empty for all.", optional: true),
      Column("organisation", .organisation, "The provider; empty for all.", optional: true),
      Column("indicator", .indicator, "The indicator."),
      Column("gives", .word(Gift.allCases.map(\.rawValue)), "What is given."),
      Column("amount", .decimal, "How much: points, per cent of the points, or pounds."),
      Column("reference", .text, "Where the authority wrote it."),
      Column("entered_at", .timestamp, "When it was entered."),
      Column("entered_by", .text, "Who entered it."),
      Column("reason", .text, "Why.", optional: true),
      Column("withdrawn_at", .timestamp, "When it was withdrawn.", optional: true),
      Column("withdrawn_by", .text, "Who withdrew it.", optional: true),
      Column("withdrawn_reason", .text, "Why it was withdrawn.", optional: true),
    ],
    key: ["id"]
  )

  /// Orders by identifier.
  public static func < (left: PaymentOverrideRow, right: PaymentOverrideRow) -> Bool {
    left.id != right.id ? precedes(left.id, right.id) : precedes(left.cells, right.cells)
  }
}
