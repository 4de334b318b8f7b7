/// How far a declaration has come.
///
/// On Hold is no state of its own: holds stand beside the state, and a declaration goes on from
/// where it was.
public enum DeclarationStatus: Hashable, Sendable, CustomStringConvertible {
  /// Not every value that the figures need is in.
  case awaitingNetworkAchievement
  /// Calculated; the provider has to declare.
  case awaitingServiceProviderApproval
  /// Declared; the commissioner has to approve.
  case awaitingCommissioningOrganisationApproval
  /// Approved; finance has to approve.
  case awaitingFinancialApproval
  /// Final: nothing moves it any more.
  case financiallyApproved
  /// A label that a file had and this page does not know, kept as it is.
  case other(String)

  /// The states that are known, first to last.
  public static let known: [DeclarationStatus] = [
    .awaitingNetworkAchievement, .awaitingServiceProviderApproval,
    .awaitingCommissioningOrganisationApproval, .awaitingFinancialApproval, .financiallyApproved,
  ]

  /// The state of a label; a label that is not known passes through.
  public init(_ label: String) {
    self = Self.known.first { $0.label == label } ?? .other(label)
  }

  /// The label as people and tables have it.
  public var label: String {
    switch self {
    case .awaitingNetworkAchievement: "Awaiting Network Achievement"
    case .awaitingServiceProviderApproval: "Awaiting Service Provider Approval"
    case .awaitingCommissioningOrganisationApproval:
      "Awaiting Commissioning Organisation Approval"
    case .awaitingFinancialApproval: "Awaiting Financial Approval"
    case .financiallyApproved: "Financially Approved"
    case .other(let label): label
    }
  }

  /// The label as people and tables have it.
  public var description: String { label }

  /// Whether the figures have been declared, or passed on without, and may not change unnoticed.
  public var isUnderApproval: Bool {
    self == .awaitingCommissioningOrganisationApproval || self == .awaitingFinancialApproval
  }
}
