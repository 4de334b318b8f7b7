/// One line of an instruction file for declarations, holds and off-system cases.
///
/// A decision that was given on the command line is kept as such a line too.
public struct DecisionRow: InstructionRow {
  /// What is to be done.
  public enum Action: String, Sendable, CaseIterable {
    /// Declare.
    case declare
    /// Approve for the commissioner.
    case approve
    /// Approve for finance.
    case financeApprove = "finance-approve"
    /// Put on hold.
    case holdPlace = "hold-place"
    /// Release a hold.
    case holdRelease = "hold-release"
    /// Settle an off-system case.
    case offSystemResolve = "off-system-resolve"
    /// Aggregate.
    case aggregate
    /// Aggregate, counting practices again that were left out.
    case aggregateWith = "aggregate-with"
    /// Let an indicator earn or pay what an authority says.
    case override
    /// Withdraw an override.
    case overrideWithdraw = "override-withdraw"
    /// Answer an ask.
    case askAnswer = "ask-answer"
  }

  /// The line's own identifier: taken in once, it is taken in for good.
  public let id: String
  /// What is to be done.
  public let action: Action
  /// The service.
  public let service: ServiceCode?
  /// The provider.
  public let organisation: ODSCode?
  /// The payment date.
  public let achievementDate: CalendarDate?
  /// The hold, off-system case, override or ask.
  public let holdOrCase: String
  /// Whether the figures are right without the practice that joined.
  public let figuresStand: Bool
  /// The practices that are left out, or counted again, with a space between.
  public let without: String
  /// Why; the note, for a step of a declaration; the answer, for an ask.
  public let reason: String
  /// The reference of a settlement.
  public let reference: String
  /// The value that was settled.
  public let value: AchievementValue?
  /// The declaration's revision as it was looked at.
  public let expect: Int?
  /// Who decided.
  public let by: String
  /// The indicator, for an override.
  public let indicator: IndicatorCode?
  /// What an override gives.
  public let gift: PaymentOverrideRow.Gift?
  /// How much it gives.
  public let amount: ExactDecimal?

  /// Makes a line.
  public init(
    id: String,
    action: Action,
    service: ServiceCode? = nil,
    organisation: ODSCode? = nil,
    achievementDate: CalendarDate? = nil,
    holdOrCase: String = "",
    figuresStand: Bool = false,
    without: [ODSCode] = [],
    reason: String = "",
    reference: String = "",
    value: AchievementValue? = nil,
    expect: Int? = nil,
    by: String,
    indicator: IndicatorCode? = nil,
    gift: PaymentOverrideRow.Gift? = nil,
    amount: ExactDecimal? = nil
  ) {
    self.id = id
    self.action = action
    self.service = service
    self.organisation = organisation
    self.achievementDate = achievementDate
    self.holdOrCase = holdOrCase
    self.figuresStand = figuresStand
    self.without = without.map(\.text).joined(separator: " ")
    self.reason = reason
    self.reference = reference
    self.value = value?.present
    self.expect = expect
    self.by = by
    self.indicator = indicator
    self.gift = gift
    self.amount = amount
  }

  /// Reads a row.
  public init?(cells: [String]) {
    var reader = CellReader(cells)
    do {
      self.id = try reader.value { FieldID($0)?.text }
      self.action = try reader.value { Action(rawValue: $0) }
      self.service = try reader.optional { ServiceCode($0) }
      self.organisation = try reader.optional { ODSCode($0) }
      self.achievementDate = try reader.optional { CalendarDate(iso: $0) }
      self.holdOrCase = try reader.text()
      self.figuresStand = try reader.optional { flagCell($0) } ?? false
      self.without = try reader.text()
      self.reason = try reader.text()
      self.reference = try reader.text()
      self.value = try reader.achievement()
      self.expect = try reader.optional { Int($0) }
      self.by = try reader.text()
      self.indicator = try reader.optional { IndicatorCode($0) }
      self.gift = try reader.optional { PaymentOverrideRow.Gift(rawValue: $0) }
      self.amount = try reader.optional { ExactDecimal($0) }
    } catch {
      return nil
    }
  }

  /// The row's cells.
  public var cells: [String] {
    [
      id, action.rawValue, service?.text ?? "", organisation?.text ?? "",
      achievementDate?.iso ?? "", holdOrCase, figuresStand ? "Y" : "", without, reason, reference,
      value?.text ?? "", expect.map(String.init) ?? "", by,
      indicator.cell, gift?.rawValue ?? "", amount.cell,
    ]
  }

  /// The table.
  public static let layout = Layout(
    name: "decisions",
    sentence: "Decisions on declarations, holds, off-system cases and asks, one a line.",
    columns: [
      Column("id", .code, "The line's own identifier; taken in once, it changes nothing again."),
      Column("action", .word(Action.allCases.map(\.rawValue)), "What is to be done."),
      Column("service", .service, "The service.", optional: true),
      Column(
        "organisation",
        .organisation,
        "The provider; empty to aggregate all.",
        optional: true
      ),
      Column(
        "achievement_date",
        .date,
        "The payment date; empty to aggregate all.",
        optional: true
      ),
      Column("hold_or_case", .text, "The hold, off-system case, override or ask.", optional: true),
      Column(
        "figures_stand",
        .flag,
        "Whether the figures are right without the practice that joined.",
        optional: true
      ),
      Column(
        "without",
        .text,
        "The practices to leave out, or to count again with aggregate-with; a space between.",
        optional: true
      ),
      Column(
        "reason",
        .text,
        "Why; the note, for a declaration or approval; the answer, for an ask.",
        optional: true
      ),
      Column("reference", .text, "The reference of the settlement.", optional: true),
      Column(
        "value",
        .value,
        "The value that was settled; empty for the new one.",
        optional: true
      ),
      Column(
        "expect",
        .count,
        "The declaration's revision as it was looked at.",
        optional: true
      ),
      Column("by", .text, "Who decided."),
      Column(later: "indicator", .indicator, "The indicator, for an override."),
      Column(
        later: "gives",
        .word(PaymentOverrideRow.Gift.allCases.map(\.rawValue)),
        "What an override gives: points, a share of the indicator's points, or pounds."
      ),
      Column(later: "amount", .decimal, "How much an override gives."),
    ],
    key: ["id"]
  )

  /// Orders by identifier.
  public static func < (left: DecisionRow, right: DecisionRow) -> Bool {
    left.id != right.id ? precedes(left.id, right.id) : precedes(left.cells, right.cells)
  }
}
