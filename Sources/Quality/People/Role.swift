/// What a person may do for an organisation, by the names that CQRS National and CQRS Local have.
public enum Role: String, Sendable, CaseIterable {
  /// Offers, withdraws and cancels services for a commissioner.
  case commissioningManagement = "Commissioning Management"
  /// Accepts and rejects services for a provider.
  case serviceManagement = "Service Management"
  /// Enters achievement.
  case achievementEntry = "Achievement Entry"
  /// Declares for a provider.
  case declarationManagement = "Declaration Management"
  /// Approves for a commissioner.
  case approvalManagement = "Approval Management"
  /// Approves financially for a commissioner.
  case financeManagement = "Finance Management"
  /// Looks after an organisation's users.
  case organisationAdministrator = "Organisation Administrator"
  /// Looks at all practices of a network.
  case networkView = "PCN View"
  /// Looks after a network.
  case networkManagement = "PCN Management"
  /// Looks after the accounts of local services, those of providers too.
  case localAdministrator = "Local Administrator"
  /// Checks every local claim first, and makes bulk claims.
  case approverTier1 = "Approver Tier 1"
  /// Approves local claims for payment.
  case approverTier2 = "Approver Tier 2"
  /// Approves local claims above the limit.
  case localFinance = "Local Finance"
  /// Prepares local claims and submits them to the commissioner.
  case userSingleLevel = "User Single Level"
  /// Prepares local claims for the provider's own approver.
  case userMultiLevel = "User Multi Level"
  /// Checks a provider's own local claims, and submits them to the commissioner.
  case approverMultiLevel = "Approver Multi Level"

  /// The kinds of organisation that a person can hold the role for.
  public var kinds: Set<OrganisationKind> {
    let providers: Set<OrganisationKind> = [.practice, .network, .federation, .other]
    return switch self {
    case .commissioningManagement, .approvalManagement, .financeManagement, .localAdministrator,
      .approverTier1, .approverTier2, .localFinance:
      [.commissioner]
    case .serviceManagement, .declarationManagement, .userSingleLevel, .userMultiLevel,
      .approverMultiLevel:
      providers
    case .achievementEntry, .organisationAdministrator: providers.union([.commissioner])
    case .networkView: [.practice, .network]
    case .networkManagement: [.network]
    }
  }
}
