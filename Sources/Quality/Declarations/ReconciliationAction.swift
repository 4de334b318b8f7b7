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
