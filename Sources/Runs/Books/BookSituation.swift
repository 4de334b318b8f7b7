public import Quality

/// What there is to do in a book, as far as it decides which command comes next.
///
/// It is a handful of yes and no, so that ``NextSteps`` can be held against every combination.
public struct BookSituation: Sendable, Hashable {
  /// What has to be taken in before anything can come of it.
  public var lacks: Set<BookLack> = []
  /// Whether aggregating now would move a declaration or a hold.
  public var canAggregate = false
  /// A declaration that waits until somebody chooses which network counts a practice.
  public var contest: BookContest?
  /// Whether a hold stands.
  public var hasHolds = false
  /// Whether an off-system case waits to be settled.
  public var hasCases = false
  /// The states in which a declaration waits for a person's step that nothing stands against.
  public var steps: Set<DeclarationStep> = []
  /// Whether an ask waits for an answer.
  public var hasAsks = false
  /// Whether a value, a member or a participation is missing that a declaration waits for.
  public var isMissing = false

  /// Nothing to do.
  public init() {}

  /// Looks at a book.
  ///
  /// - Parameters:
  ///   - state: The book's state.
  ///   - outlook: What stands against its declarations.
  ///   - hasValues: Whether any value was ever taken in.
  public init(_ state: BookState, _ outlook: DeclarationOutlook, hasValues: Bool) {
    let declarations = state.declarations
    lacks = Self.lacks(state, hasValues: hasValues)
    contest = outlook.contest
    hasCases = declarations.cases.values.contains { $0.contains(where: \.isOpen) }
    hasAsks = declarations.asks.values.contains(where: \.isOpen)
    for row in declarations.declarations.values where row.status != .financiallyApproved {
      switch outlook.calculation(of: row) {
      case .upToDate: break
      case .ready: canAggregate = true
      case .contested: break
      case .missing: isMissing = true
      }
      if !declarations.openHolds(row.key).isEmpty {
        hasHolds = true
      } else if case .step(let step, _) = declarations.move(row) {
        if outlook.canTake(step, row) { steps.insert(step) } else { isMissing = true }
      }
    }
  }

  /// Whether nothing is left to do.
  public var isDone: Bool { self == BookSituation() }

  private static func lacks(_ state: BookState, hasValues: Bool) -> Set<BookLack> {
    // What else is needed depends on the definitions.
    guard !state.services.isEmpty else { return [.definitions] }
    var lacks: Set<BookLack> = []
    if state.declarations.declarations.isEmpty {
      let isPaidFor = state.achievementDates.contains(where: \.isPaymentDate)
      lacks.insert(isPaidFor ? .participation : .achievementDates)
    }
    if state.relationships.isEmpty, state.services.contains(where: { $0.level == .network }) {
      lacks.insert(.relationships)
    }
    if !hasValues { lacks.insert(.extract) }
    return lacks
  }
}
