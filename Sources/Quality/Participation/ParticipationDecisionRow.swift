/// One line of an instruction file for participation.
///
/// A decision that was given on the command line is kept as such a line too.
public struct ParticipationDecisionRow: InstructionRow {
  /// What is to be done.
  public enum Action: Hashable, Sendable, CaseIterable {
    /// A move of an offer.
    case move(ParticipationMove)
    /// A service of a commissioner's own is made from a national one.
    case customise

    /// Every one.
    public static let allCases: [Action] =
      ParticipationMove.allCases.map { .move($0) } + [.customise]

    /// The word in the table.
    public var word: String {
      switch self {
      case .move(let move): move.rawValue
      case .customise: "customise"
      }
    }

    /// Reads the word.
    public init?(_ word: String) {
      guard let action = Self.allCases.first(where: { $0.word == word }) else { return nil }
      self = action
    }
  }

  /// The line's own identifier: taken in once, it is taken in for good.
  public let id: String
  /// What is to be done.
  public let action: Action
  /// The service; for a customised one its new code.
  public let service: ServiceCode
  /// The provider; for a customised service its commissioner.
  public let organisation: ODSCode
  /// The first day; empty for the service's own, or where the provider has one offer only.
  public let start: CalendarDate?
  /// The last day; empty for the service's own.
  public let end: CalendarDate?
  /// The day by which the provider is to answer.
  public let responseDate: CalendarDate?
  /// The day by which the service is to be achieved.
  public let targetDate: CalendarDate?
  /// The payment type under which it is offered.
  public let paymentType: String
  /// The national service that one is made from.
  public let basedOn: ServiceCode?
  /// The name of a customised service.
  public let name: String
  /// Why.
  public let reason: String
  /// Who decided.
  public let by: String

  /// Makes a line.
  public init(
    id: String,
    action: Action,
    service: ServiceCode,
    organisation: ODSCode,
    start: CalendarDate? = nil,
    end: CalendarDate? = nil,
    responseDate: CalendarDate? = nil,
    targetDate: CalendarDate? = nil,
    paymentType: String = "",
    basedOn: ServiceCode? = nil,
    name: String = "",
    reason: String = "",
    by: String
  ) {
    self.id = id
    self.action = action
    self.service = service
    self.organisation = organisation
    self.start = start
    self.end = end
    self.responseDate = responseDate
    self.targetDate = targetDate
    self.paymentType = paymentType
    self.basedOn = basedOn
    self.name = name
    self.reason = reason
    self.by = by
  }

  /// Reads a row.
  public init?(cells: [String]) {
    guard cells.count == Self.layout.columns.count else { return nil }
    var reader = CellReader(cells)
    do {
      self.id = try reader.value { FieldID($0)?.text }
      self.action = try reader.value { Action($0) }
      self.service = try reader.value { ServiceCode($0) }
      self.organisation = try reader.value { ODSCode($0) }
      self.start = try reader.optional { CalendarDate(iso: $0) }
      self.end = try reader.optional { CalendarDate(iso: $0) }
      self.responseDate = try reader.optional { CalendarDate(iso: $0) }
      self.targetDate = try reader.optional { CalendarDate(iso: $0) }
      self.paymentType = try reader.text()
      self.basedOn = try reader.optional { ServiceCode($0) }
      self.name = try reader.text()
      self.reason = try reader.text()
      self.by = try reader.text()
    } catch {
      return nil
    }
  }

  /// The row's cells.
  public var cells: [String] {
    [
      id, action.word, service.text, organisation.text, start.cell, end.cell, responseDate.cell,
      targetDate.cell, paymentType, basedOn.cell, name, reason, by,
    ]
  }

  /// What it is about.
  public var what: String {
    ([service.text, organisation.text] + [start?.iso].compactMap(\.self)).joined(separator: "/")
  }

  /// The subject of a finding about it.
  public var subject: String { "participation \(what)" }

  /// The columns that say something to an action, beside id, action, service, organisation and by.
  static func columns(of action: Action) -> Set<String> {
    switch action {
    case .move(.offer): ["start", "end", "response_date", "target_date", "payment_type", "reason"]
    case .move: ["start", "reason"]
    case .customise: ["start", "end", "based_on", "name", "reason"]
    }
  }

  /// The table.
  public static let layout = Layout(
    name: "participation-decisions",
    sentence: "Offers of services and what becomes of them, one decision a line.",
    columns: [
      Column("id", .code, "The line's own identifier; taken in once, it changes nothing again."),
      Column("action", .word(Action.allCases.map(\.word)), "What is to be done."),
      Column("service", .service, "The service; for a customised one its new code."),
      Column(
        "organisation",
        .organisation,
        "The provider; for a customised service its commissioner."
      ),
      Column(
        "start",
        .date,
        "The first day; empty for the service's own, or where the provider has one offer only.",
        optional: true
      ),
      Column("end", .date, "The last day; empty for the service's own.", optional: true),
      Column("response_date", .date, "The day by which to answer.", optional: true),
      Column("target_date", .date, "The day by which to achieve.", optional: true),
      Column(
        "payment_type",
        .text,
        "The payment type under which the service is offered.",
        optional: true
      ),
      Column(
        "based_on",
        .service,
        "The national service that a customised one is made from.",
        optional: true
      ),
      Column("name", .text, "The name of a customised service.", optional: true),
      Column("reason", .text, "Why.", optional: true),
      Column("by", .text, "Who decided."),
    ],
    key: ["id"]
  )

  /// Orders by identifier.
  public static func < (
    left: ParticipationDecisionRow,
    right: ParticipationDecisionRow
  ) -> Bool {
    left.id != right.id ? precedes(left.id, right.id) : precedes(left.cells, right.cells)
  }
}
