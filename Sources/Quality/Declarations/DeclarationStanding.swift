/// Where a declaration stands, as far as a line of a reconciliation depends on it.
public struct DeclarationStanding: Sendable, Hashable {
  /// Its state.
  public let status: DeclarationStatus
  /// Why its figures wait for aggregation.
  public let causes: Set<RecalculationCause>
  /// Why it is on hold.
  public let holds: Set<HoldRow.Cause>
  /// Whether off-system cases wait to be settled.
  public let hasOpenCases: Bool
  /// Whether it was ever declared.
  public let wasDeclared: Bool
  /// Whether values of practices are added up to its figures.
  public let isAggregated: Bool

  /// Makes a standing.
  public init(
    status: DeclarationStatus,
    causes: Set<RecalculationCause> = [],
    holds: Set<HoldRow.Cause> = [],
    hasOpenCases: Bool = false,
    wasDeclared: Bool = false,
    isAggregated: Bool = true
  ) {
    self.status = status
    self.causes = causes
    self.holds = holds
    self.hasOpenCases = hasOpenCases
    self.wasDeclared = wasDeclared
    self.isAggregated = isAggregated
  }
}
