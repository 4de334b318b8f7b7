/// An answer that a network gave, or that CQRS filled in, for a tick-box at one achievement date.
public struct TickBoxEntry: Hashable, Sendable {
  /// The achievement date.
  public let achievementDate: CalendarDate
  /// The answer.
  public let value: AchievementValue
  /// Who gave it, how and when.
  public let submission: Submission

  /// Makes an entry.
  public init(achievementDate: CalendarDate, value: AchievementValue, submission: Submission) {
    self.achievementDate = achievementDate
    self.value = value
    self.submission = submission
  }

  /// Whether it was given rather than filled in or carried forward, and says something.
  public var isEntered: Bool {
    (submission.kind == .manual || submission.kind == .automatic) && value != .blank
  }
}

/// What a network's tick-box says at one achievement date.
public enum TickBoxAnswer: Hashable, Sendable {
  /// It was entered for the date.
  case entered(AchievementValue, Submission)
  /// It was entered for an earlier date and stands still; the submission's kind is carried.
  case carried(AchievementValue, from: CalendarDate, Submission)
  /// Nobody entered anything: the default, kept apart from an entered No.
  case defaulted(AchievementValue)
  /// Two entries of the same time differ; which one counts is a person's decision.
  case conflict([TickBoxEntry])
  /// Nobody entered anything and there is no default.
  case missing

  /// Works the answer out.
  ///
  /// - Parameters:
  ///   - date: The achievement date.
  ///   - entries: All entries of the network for the indicator, of any date and in any order.
  ///   - indicator: The indicator: its default, and whether it is carried forward.
  ///   - declared: What stood when the date was declared, while it is declared. A later change of
  ///     an earlier date does not reach it then; an entry for the date itself does.
  public init(
    at date: CalendarDate,
    entries: [TickBoxEntry],
    indicator: IndicatorRow,
    declared: TickBoxAnswer? = nil
  ) {
    let own = entries.filter { $0.achievementDate == date }
    if let latest = Self.latest(own.filter(\.isEntered)) {
      self = latest
      return
    }
    switch declared {
    case .carried, .defaulted:
      if let declared {
        self = declared
        return
      }
    case nil, .entered, .conflict, .missing: break
    }
    let earlier = entries.filter { $0.achievementDate < date && $0.isEntered }
    if indicator.isCarriedForward, let from = earlier.map(\.achievementDate).max(),
      let latest = Self.latest(earlier.filter({ $0.achievementDate == from }))
    {
      if case .entered(let value, let submission) = latest {
        self = .carried(
          value,
          from: from,
          Submission(kind: .carried, user: submission.user, at: submission.at)
        )
      } else {
        self = latest
      }
      return
    }
    let filledIn = own.filter { $0.submission.kind == .defaulted && $0.value != .blank }
      .max { $0.submission < $1.submission }
    let value = filledIn?.value ?? indicator.defaultValue
    self = value.map { .defaulted($0) } ?? .missing
  }

  /// The value; `nil` for a conflict and where there is none.
  public var value: AchievementValue? {
    switch self {
    case .entered(let value, _), .carried(let value, _, _), .defaulted(let value): value
    case .conflict, .missing: nil
    }
  }

  /// How the value came; `nil` where there is none.
  public var kind: SubmissionKind? {
    switch self {
    case .entered(_, let submission), .carried(_, _, let submission): submission.kind
    case .defaulted: .defaulted
    case .conflict, .missing: nil
    }
  }

  private static func latest(_ entries: [TickBoxEntry]) -> TickBoxAnswer? {
    guard let newest = entries.max(by: { $0.submission < $1.submission }) else { return nil }
    let atOnce = entries.filter { $0.submission.at == newest.submission.at }
    guard atOnce.allSatisfy({ $0.value == newest.value }) else {
      return .conflict(atOnce.sorted { $0.submission < $1.submission })
    }
    return .entered(newest.value, newest.submission)
  }
}
