import Findings

/// A line of an instruction file, read as what its action needs.
public enum Decision: Sendable, Hashable {
  /// Declare, with a note.
  case declare(DeclarationChoice, note: String)
  /// Approve for the commissioner, with a note.
  case approve(DeclarationChoice, note: String)
  /// Approve for finance, with a note.
  case financeApprove(DeclarationChoice, note: String)
  /// Put on hold.
  case placeHold(DeclarationChoice, reason: String)
  /// Release a hold.
  case releaseHold(String, figuresStand: Bool, reason: String, expect: Int?)
  /// Settle an off-system case.
  case resolve(
    String,
    value: AchievementValue?,
    reference: String,
    reason: String,
    expect: Int?
  )
  /// Aggregate.
  case aggregate(AggregationScope)
  /// Let an indicator earn or pay what an authority says.
  case override(PaymentOverrideRow)
  /// Withdraw an override.
  case withdrawOverride(String, reason: String)
  /// Answer an ask.
  case answerAsk(String, answer: String)

  /// Why a line is no decision.
  struct Unfit: Error {
    let rule: Rule
    let message: String
  }

  /// Reads a line; nothing that it says is passed over.
  init(_ row: DecisionRow) throws(Unfit) {
    let filled = row.filledColumns
    let takes = row.action.columns
    if let needless = filled.first(where: { !takes.contains($0) }) {
      throw Unfit(
        rule: .decisionOverfull,
        message: "\(row.id): \(row.action.rawValue) does not use \(needless)"
      )
    }
    switch row.action {
    case .declare: self = .declare(try Self.choice(row), note: row.reason)
    case .approve: self = .approve(try Self.choice(row), note: row.reason)
    case .financeApprove: self = .financeApprove(try Self.choice(row), note: row.reason)
    case .holdPlace: self = .placeHold(try Self.choice(row), reason: row.reason)
    case .holdRelease:
      self = .releaseHold(
        try Self.holdOrCase(row),
        figuresStand: row.figuresStand,
        reason: row.reason,
        expect: row.expect
      )
    case .offSystemResolve:
      self = .resolve(
        try Self.holdOrCase(row),
        value: row.value,
        reference: row.reference,
        reason: row.reason,
        expect: row.expect
      )
    case .override: self = .override(try Self.given(row))
    case .overrideWithdraw:
      self = .withdrawOverride(try Self.holdOrCase(row), reason: row.reason)
    case .askAnswer:
      self = .answerAsk(try Self.holdOrCase(row), answer: row.reason)
    case .aggregate, .aggregateWith:
      guard let service = row.service else { throw Self.lacks("service", row) }
      if row.action == .aggregateWith, row.without.isEmpty { throw Self.lacks("without", row) }
      var practices: Set<ODSCode> = []
      for word in row.without.split(separator: " ") {
        guard let code = ODSCode(String(word)) else {
          throw Unfit(
            rule: .decisionIncomplete,
            message: "\(row.id): “\(word)” is no organisation's code"
          )
        }
        practices.insert(code)
      }
      self = .aggregate(
        AggregationScope(
          service: service,
          dates: Set([row.achievementDate].compactMap { $0 }),
          organisations: Set([row.organisation].compactMap { $0 }),
          without: row.action == .aggregate ? practices : [],
          with: row.action == .aggregateWith ? practices : [],
          reason: row.reason
        )
      )
    }
  }

  private static func choice(_ row: DecisionRow) throws(Unfit) -> DeclarationChoice {
    guard let service = row.service else { throw lacks("service", row) }
    guard let organisation = row.organisation else { throw lacks("organisation", row) }
    guard let date = row.achievementDate else { throw lacks("achievement_date", row) }
    return DeclarationChoice(
      DeclarationKey(service: service, achievementDate: date, organisation: organisation),
      expect: row.expect
    )
  }

  // When it was entered is only known when it is taken in.
  private static func given(_ row: DecisionRow) throws(Unfit) -> PaymentOverrideRow {
    guard let service = row.service else { throw lacks("service", row) }
    guard let indicator = row.indicator else { throw lacks("indicator", row) }
    guard let gift = row.gift else { throw lacks("gives", row) }
    guard let amount = row.amount else { throw lacks("amount", row) }
    return PaymentOverrideRow(
      id: row.id,
      service: service,
      achievementDate: row.achievementDate,
      organisation: row.organisation,
      indicator: indicator,
      gift,
      amount,
      reference: row.reference,
      entered: SignOff(at: Timestamp(seconds: 0), by: row.by, note: row.reason)
    )
  }

  private static func holdOrCase(_ row: DecisionRow) throws(Unfit) -> String {
    if row.holdOrCase.isEmpty { throw lacks("hold_or_case", row) }
    return row.holdOrCase
  }

  private static func lacks(_ column: String, _ row: DecisionRow) -> Unfit {
    Unfit(
      rule: .decisionIncomplete,
      message: "\(row.id): \(row.action.rawValue) needs \(column)"
    )
  }
}

extension DecisionRow.Action {
  /// The columns that say something to the action, beside id, action and by.
  var columns: Set<String> {
    let declaration: Set = ["service", "organisation", "achievement_date", "reason", "expect"]
    return switch self {
    case .declare, .approve, .financeApprove, .holdPlace: declaration
    case .holdRelease: ["hold_or_case", "figures_stand", "reason", "expect"]
    case .offSystemResolve: ["hold_or_case", "reason", "reference", "value", "expect"]
    case .override:
      [
        "service", "organisation", "achievement_date", "indicator", "gives", "amount", "reason",
        "reference",
      ]
    case .overrideWithdraw, .askAnswer: ["hold_or_case", "reason"]
    case .aggregate, .aggregateWith:
      ["service", "organisation", "achievement_date", "without", "reason"]
    }
  }
}

extension DecisionRow {
  /// The columns that are filled, beside id, action and by, in order.
  var filledColumns: [String] { filledColumns(beside: ["id", "action", "by"]) }

  /// What it is about: the declaration, hold or case.
  public var what: String {
    let declaration = [service?.text, achievementDate?.iso, organisation?.text]
      .compactMap(\.self).joined(separator: "/")
    return holdOrCase.isEmpty ? declaration : holdOrCase
  }

  /// The subject of a finding about it.
  public var subject: String { holdOrCase.isEmpty ? "declaration \(what)" : what }
}
