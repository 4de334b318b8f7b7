/// What the answers to a service's tick-boxes come to at its other achievement dates.
///
/// An answer stands at every later date for which none was given, until that date's declaration is
/// declared; the latest date with an answer counts, and a change of it goes on in the same way.
/// Where there is none to carry, the default of the definition stands. What was given for a date,
/// or filled in by CQRS where there is nothing to carry, stays.
///
/// It is a fold over the dates in order, for each provider and tick-box alone. Done again on what
/// came of it, it does nothing.
public struct CarryForward: Sendable {
  /// The answers of one date, by provider and field.
  public typealias Answers = [ODSCode: [FieldID: StoredAnswer]]

  /// An answer that stands at a date from now on.
  public struct Change: Sendable, Hashable {
    /// Whose answer.
    public let organisation: ODSCode
    /// The tick-box.
    public let field: FieldID
    /// What stood there, blanks included; `nil` if nothing.
    public let before: StoredAnswer?
    /// What stands there now.
    public let after: StoredAnswer
    /// The date that it is carried from; `nil` for a default.
    public let from: CalendarDate?

    /// Makes a change.
    public init(
      organisation: ODSCode,
      field: FieldID,
      before: StoredAnswer?,
      after: StoredAnswer,
      from: CalendarDate?
    ) {
      self.organisation = organisation
      self.field = field
      self.before = before
      self.after = after
      self.from = from
    }

    /// What happened, as part of a sentence.
    public var words: String {
      if let from { return "carried forward from \(from)" }
      return "nobody answered, so the default of the definition stands"
    }
  }

  /// An answer that is not carried to a date because that date's declaration is declared.
  public struct Held: Sendable, Hashable {
    /// The date.
    public let date: CalendarDate
    /// What stays there, and what is not carried.
    public let change: Change
  }

  /// What changes, by date; of each date by provider, then field.
  public private(set) var changes: [CalendarDate: [Change]] = [:]
  /// What stays another answer because it is declared, by provider, field and date.
  public private(set) var held: [Held] = []

  /// Works it out.
  ///
  /// - Parameters:
  ///   - boxes: The tick-boxes of the service.
  ///   - dates: The achievement dates that there are values of.
  ///   - answers: What stands at each date.
  ///   - providers: The providers for which a default stands.
  ///   - isDeclared: Whether a provider's declaration of a date is declared.
  public init(
    of boxes: [TickBox],
    on dates: some Sequence<CalendarDate>,
    answers: [CalendarDate: Answers],
    providers: some Sequence<ODSCode>,
    isDeclared: (ODSCode, CalendarDate) -> Bool
  ) {
    let dates = Set(dates).sorted()
    let participating = Set(providers)
    let organisations = answers.values.reduce(into: participating) { $0.formUnion($1.keys) }
    for organisation in organisations.sorted() {
      for box in boxes {
        var latest: (date: CalendarDate, answer: StoredAnswer)?
        for date in dates {
          let standing = answers[date]?[organisation]?[box.field]
          if let standing, standing.isGiven {
            latest = (date, standing)
            continue
          }
          let isProvider = participating.contains(organisation)
          guard
            let after = Self.answer(box, on: date, standing, latest?.answer, isProvider),
            after != standing
          else { continue }
          let change = Change(
            organisation: organisation,
            field: box.field,
            before: standing,
            after: after,
            from: after.submission.kind == .carried ? latest?.date : nil
          )
          if isDeclared(organisation, date) {
            // The same answer from another date is nothing that is held back.
            if after.value != standing?.value { held.append(Held(date: date, change: change)) }
          } else {
            changes[date, default: []].append(change)
          }
        }
      }
    }
  }

  /// What shall stand where nothing was given; `nil` for what stands already.
  private static func answer(
    _ box: TickBox,
    on date: CalendarDate,
    _ standing: StoredAnswer?,
    _ latest: StoredAnswer?,
    _ isProvider: Bool
  ) -> StoredAnswer? {
    if box.isCarriedForward, let latest {
      return StoredAnswer(latest.value, latest.submission.carriedForward)
    }
    // What CQRS filled in, or what was carried before the definition said otherwise.
    if let standing, standing.value.isYesOrNo, !standing.submission.isOfDefinition { return nil }
    guard isProvider, let answer = box.defaultAnswer else { return nil }
    return StoredAnswer(answer, Submission(defaultOfDefinitionOn: date))
  }
}

extension DeclarationState {
  /// Whether a declaration is declared and not gone back, so that no answer is carried into it.
  public func isDeclared(_ key: DeclarationKey, in context: DeclarationContext) -> Bool {
    guard let row = declarations[key] else { return false }
    return switch row.status {
    case .awaitingNetworkAchievement, .awaitingServiceProviderApproval: false
    case .awaitingCommissioningOrganisationApproval, .awaitingFinancialApproval:
      context.terms(of: key.service)?.isDeclarationRequired ?? true
    case .financiallyApproved, .other: true
    }
  }
}
