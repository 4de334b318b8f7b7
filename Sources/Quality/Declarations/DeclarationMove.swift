/// What moves a declaration next: the one answer that the reports and the commands go by.
public enum DeclarationMove: Sendable, Hashable {
  /// Nothing, and nothing is left to do.
  case final
  /// Nothing moves it, but so many off-system cases wait to be settled.
  case settling(Int)
  /// Lifting this hold, and so many others.
  case lifting(HoldRow, others: Int)
  /// Aggregating it.
  case aggregating
  /// Getting the values that it lacks, then aggregating it.
  case values
  /// A step that a person takes; `isAgain` if it was declared before and went back.
  case step(DeclarationStep, isAgain: Bool)
  /// Somebody has to say what its state is.
  case unknown

  /// What moves a declaration next.
  ///
  /// - Parameters:
  ///   - row: The declaration.
  ///   - holds: The holds that stand on it.
  ///   - openCases: How many off-system cases of it wait to be settled.
  public init(_ row: DeclarationRow, holds: [HoldRow], openCases: Int) {
    if row.status == .financiallyApproved {
      self = openCases == 0 ? .final : .settling(openCases)
    } else if let first = holds.first(where: { $0.cause == .left }) ?? holds.first {
      // A leave is the strictest of them, so that is the one to lift first.
      self = .lifting(first, others: holds.count - 1)
    } else if !row.causes.isEmpty {
      self = .aggregating
    } else if row.status == .awaitingNetworkAchievement {
      self = .values
    } else if let step = DeclarationStep.allCases.first(where: { $0.from == row.status }) {
      self = .step(step, isAgain: step == .declare && row.declared != nil)
    } else {
      self = .unknown
    }
  }
}

extension DeclarationState {
  /// What moves a declaration next.
  public func move(_ row: DeclarationRow) -> DeclarationMove {
    DeclarationMove(row, holds: openHolds(row.key), openCases: openCases(row.key).count)
  }
}
