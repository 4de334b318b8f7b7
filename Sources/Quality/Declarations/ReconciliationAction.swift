/// How a value of a delivery compares with what the book holds.
public enum OutcomeClass: String, Sendable, CaseIterable {
  /// As it was.
  case unchanged
  /// There was none.
  case new
  /// It differs.
  case changed
  /// It was there, and is not any more.
  case missing
  /// Its organisation, indicator or field is not known.
  case unexpected
  /// Another submission counts: a later one, or an entered answer in the place of a default.
  case superseded
  /// Two current values differ.
  case conflict
}

/// What a person has to do about a line of a reconciliation.
public enum ReconciliationAction: String, Sendable, CaseIterable {
  /// Nothing.
  case none
  /// Wait for the overnight run.
  case awaitingAggregation = "awaiting aggregation"
  /// The provider declares again.
  case declareAgain = "declare again"
  /// The commissioner looks at the joining, and releases the hold.
  case holdJoined = "hold: joined"
  /// After aggregation the commissioner releases the hold.
  case holdLeft = "hold: left"
  /// Settle it outside the system.
  case offSystem = "off-system"
  /// A person decides what is true.
  case ask
}

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

extension DeclarationState {
  /// Where a declaration stands as a whole; `nil` if there is none.
  public func standing(_ key: DeclarationKey) -> DeclarationStanding? {
    standing(key, isAggregated: true, hasOpenCases: !openCases(key).isEmpty)
  }

  /// Where a declaration stands to one value.
  ///
  /// - Parameters:
  ///   - key: The declaration.
  ///   - organisation: Whose value.
  ///   - field: The field.
  ///   - terms: The terms of the service.
  /// - Returns: The standing; `nil` if there is no such declaration.
  public func standing(
    _ key: DeclarationKey,
    to organisation: ODSCode,
    _ field: FieldID,
    _ terms: DeclarationTerms
  ) -> DeclarationStanding? {
    // The case of a practice's joining or leaving settles its values too.
    let hasOpenCases = openCases(key).contains {
      $0.practice == organisation && ($0.field == field || $0.cause != .value)
    }
    let isOwn = terms.level == .practice || organisation == key.organisation
    return standing(key, isAggregated: !isOwn, hasOpenCases: hasOpenCases)
  }

  private func standing(
    _ key: DeclarationKey,
    isAggregated: Bool,
    hasOpenCases: Bool
  ) -> DeclarationStanding? {
    declarations[key].map { row in
      DeclarationStanding(
        status: row.status,
        causes: row.causes,
        holds: Set(openHolds(key).map(\.cause)),
        hasOpenCases: hasOpenCases,
        wasDeclared: row.declared != nil,
        isAggregated: isAggregated
      )
    }
  }
}

extension ReconciliationAction {
  /// The action for a value, and the reason in one sentence.
  ///
  /// - Parameters:
  ///   - outcome: How the value compares.
  ///   - purpose: What the field's values are for.
  ///   - standing: Where its declaration stands after the change was taken in; `nil` for none.
  ///   - isContested: Whether the practice is in two networks on the day.
  /// - Returns: The action, and why.
  public static func forValue(
    _ outcome: OutcomeClass,
    _ purpose: Purpose,
    _ standing: DeclarationStanding?,
    isContested: Bool = false
  ) -> (action: ReconciliationAction, reason: String) {
    switch outcome {
    case .unchanged: return (.none, "The value is as it was.")
    case .superseded: return (.none, "Another submission counts.")
    case .missing:
      return (.ask, "The value was there and is not any more; the old one is kept.")
    case .unexpected: return (.ask, "The organisation, indicator or field is not known.")
    case .conflict: return (.ask, "Two current values of the same time differ.")
    case .new, .changed: break
    }
    if purpose == .managementInformation {
      return (.none, "Management information moves no declaration.")
    }
    guard let standing else { return (.none, "No declaration depends on the value.") }
    if isContested { return (.ask, "The practice is in two networks on the day.") }
    if standing.status == .financiallyApproved {
      return standing.hasOpenCases
        ? (.offSystem, "The declaration is Financially Approved: settle it outside the system.")
        : (.none, "The declaration is Financially Approved, and the value is as settled.")
    }
    if let held = held(standing) { return held }
    guard standing.isAggregated else { return forDeclaration(standing) }
    if standing.status.isUnderApproval {
      return (
        .awaitingAggregation,
        "The figures wait for aggregation; if they change, they have to be declared again."
      )
    }
    return (.awaitingAggregation, "The figures wait for aggregation.")
  }

  /// The action for a declaration as a whole, and the reason in one sentence.
  public static func forDeclaration(
    _ standing: DeclarationStanding
  ) -> (action: ReconciliationAction, reason: String) {
    if standing.status == .financiallyApproved {
      return standing.hasOpenCases
        ? (.offSystem, "It is Financially Approved: settle the difference outside the system.")
        : (.none, "It is Financially Approved, and nothing is left to settle.")
    }
    if let held = held(standing) { return held }
    if !standing.causes.isEmpty {
      return (
        .awaitingAggregation,
        "The figures wait for aggregation (\(RecalculationCause.cell(standing.causes)))."
      )
    }
    switch standing.status {
    case .awaitingNetworkAchievement:
      return standing.isAggregated
        ? (.awaitingAggregation, "Not every member's values were in at the last aggregation.")
        : (.none, "Not every value is in yet.")
    case .awaitingServiceProviderApproval where standing.wasDeclared:
      return (.declareAgain, "It changed after it was declared, and has to be declared again.")
    case .other(let label): return (.ask, "Its state “\(label)” is not known.")
    default: return (.none, "It is \(standing.status).")
    }
  }

  // A leave is the stricter of the two; a person's hold changes no action, it only stops the next.
  private static func held(
    _ standing: DeclarationStanding
  ) -> (action: ReconciliationAction, reason: String)? {
    let waits = standing.causes.isEmpty ? "" : " The figures wait for aggregation."
    if standing.holds.contains(.left) {
      return (
        .holdLeft,
        standing.causes.isEmpty
          ? "On hold because a practice left; it may be released, and has to be declared again."
          : "On hold because a practice left; it may be released after aggregation."
      )
    }
    if standing.holds.contains(.joined) {
      return (
        .holdJoined, "On hold because a practice joined; the commissioner may release it.\(waits)"
      )
    }
    return nil
  }
}
