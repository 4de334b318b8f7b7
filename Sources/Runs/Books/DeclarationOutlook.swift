public import Quality

/// What stands against each declaration of a book, beside what its own row says.
public struct DeclarationOutlook: Sendable {
  /// What aggregating would do for a declaration.
  public enum Calculation: Sendable, Hashable {
    /// Nothing: its figures are up to date, and no hold waits for aggregation.
    case upToDate
    /// It would be calculated, or a hold on it could be released.
    case ready
    /// Nothing, until somebody chooses which network counts a practice.
    case contested
    /// Nothing, until values or members come that it lacks.
    case missing
  }

  private let state: DeclarationState
  private let context: DeclarationContext
  private let missing: MissingValues
  private let contested: [DeclarationKey: ODSCode]

  /// Looks at declarations.
  ///
  /// - Parameters:
  ///   - state: The declarations.
  ///   - context: The facts.
  ///   - missing: Which of them lack values or members.
  public init(
    _ state: DeclarationState,
    _ context: DeclarationContext,
    missing: MissingValues
  ) {
    self.state = state
    self.context = context
    self.missing = missing
    contested = state.contestedDeclarations(context)
  }

  /// The first declaration that waits until somebody chooses.
  public var contest: BookContest? {
    contested.min { $0.key < $1.key }.map { BookContest($0.key, $0.value) }
  }

  /// What aggregating would do for a declaration.
  public func calculation(of row: DeclarationRow) -> Calculation {
    guard row.status != .financiallyApproved else { return .upToDate }
    if row.causes.isEmpty, row.status != .awaitingNetworkAchievement {
      let waits = state.openHolds(row.key).contains { state.lifting($0).waitsForAggregation }
      return waits ? .ready : .upToDate
    }
    if contested[row.key] != nil { return .contested }
    return missing.contains(row.key) ? .missing : .ready
  }

  /// Whether nothing beside the state stands against a step.
  public func canTake(_ step: DeclarationStep, _ row: DeclarationRow) -> Bool {
    step != .declare || context.notParticipating(in: row.key).isEmpty
  }
}
