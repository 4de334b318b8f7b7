/// A step that a person takes with declarations.
public enum DeclarationStep: String, Sendable, CaseIterable {
  /// The provider declares the figures.
  case declare
  /// The commissioner approves them.
  case approve
  /// Finance approves them, for good.
  case financeApprove = "finance-approve"

  /// The action of an instruction file.
  public var action: DecisionRow.Action {
    switch self {
    case .declare: .declare
    case .approve: .approve
    case .financeApprove: .financeApprove
    }
  }

  /// What has happened to a declaration after it.
  public var done: String {
    switch self {
    case .declare: "declared"
    case .approve: "approved"
    case .financeApprove: "financially approved"
    }
  }

  /// The state that it moves declarations on from.
  public var from: DeclarationStatus {
    switch self {
    case .declare: .awaitingServiceProviderApproval
    case .approve: .awaitingCommissioningOrganisationApproval
    case .financeApprove: .awaitingFinancialApproval
    }
  }
}
