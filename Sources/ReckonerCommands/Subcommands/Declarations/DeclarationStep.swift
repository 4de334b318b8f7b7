import Quality

/// A step that a person takes with declarations.
enum DeclarationStep: String, Sendable {
  case declare
  case approve
  case financeApprove = "finance-approve"

  /// The action of an instruction file.
  var action: DecisionRow.Action {
    switch self {
    case .declare: .declare
    case .approve: .approve
    case .financeApprove: .financeApprove
    }
  }

  /// What has happened to a declaration after it.
  var done: String {
    switch self {
    case .declare: "declared"
    case .approve: "approved"
    case .financeApprove: "financially approved"
    }
  }

  /// The state that it moves declarations on from.
  var from: DeclarationStatus {
    switch self {
    case .declare: .awaitingServiceProviderApproval
    case .approve: .awaitingCommissioningOrganisationApproval
    case .financeApprove: .awaitingFinancialApproval
    }
  }
}
