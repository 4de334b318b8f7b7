extension PersonalAct {
  /// What a line about declarations, holds and cases does.
  ///
  /// - Parameters:
  ///   - placed: The line.
  ///   - state: The declarations, which tell whose a hold, case or override is.
  public init(_ placed: Placed<DecisionRow>, in state: DeclarationState) {
    let row = placed.row
    self.init(
      row.action.bookAction,
      on: row.organisation ?? state.organisation(of: row.holdOrCase),
      by: row.by,
      about: row.subject,
      at: placed.place
    )
  }

  /// What a line about participation does.
  public init(_ placed: Placed<ParticipationDecisionRow>) {
    let row = placed.row
    let action: BookAction =
      switch row.action {
      case .move(let move): move.action
      case .customise: .customise
      }
    self.init(action, on: row.organisation, by: row.by, about: row.subject, at: placed.place)
  }
}

extension DecisionRow.Action {
  /// What it is among the things that take a role.
  public var bookAction: BookAction {
    switch self {
    case .declare: .declare
    case .approve: .approve
    case .financeApprove: .financeApprove
    case .holdPlace: .placeHold
    case .holdRelease: .releaseHold
    case .offSystemResolve: .resolve
    case .aggregate, .aggregateWith: .aggregate
    case .override: .override
    case .overrideWithdraw: .withdrawOverride
    case .askAnswer: .answer
    }
  }
}

extension UserDecisionRow.Action {
  /// What it is among the things that take a role.
  public var bookAction: BookAction {
    switch self {
    case .add: .addUser
    case .grant: .grant
    case .revoke: .revoke
    case .invite: .invite
    case .register: .register
    case .requireSignatures, .waiveSignatures: .requireSignatures
    }
  }
}

extension DeclarationState {
  /// Whose a hold, off-system case or override is; `nil` where there is none of that identifier.
  func organisation(of holdOrCase: String) -> ODSCode? {
    if holdOrCase.isEmpty { return nil }
    if let row = overrides[holdOrCase] { return row.organisation }
    for (key, rows) in holds where rows.contains(where: { $0.id == holdOrCase }) {
      return key.organisation
    }
    for (key, rows) in cases where rows.contains(where: { $0.id == holdOrCase }) {
      return key.organisation
    }
    return nil
  }
}
