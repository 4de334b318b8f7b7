/// What a service says about its declarations.
public struct DeclarationTerms: Sendable, Hashable {
  /// The first day of the service.
  public let start: CalendarDate
  /// The last day of the service.
  public let end: CalendarDate
  /// Whose declaration it is.
  public let level: Level
  /// Whether the provider has to declare.
  public let isDeclarationRequired: Bool
  /// Whether the commissioner has to approve.
  public let isApprovalRequired: Bool
  /// The payment dates, in order.
  public let paymentDates: [CalendarDate]
  /// The payment fields that every practice must have, in order.
  public let memberFields: [FieldID]
  /// The payment fields that a network has itself, such as a tick-box, in order.
  public let networkFields: [FieldID]
  /// What each payment field is to its indicator; one that is not here takes any value.
  public let roles: [FieldID: FieldRole]

  /// Makes the terms of a service.
  public init(
    start: CalendarDate,
    end: CalendarDate,
    level: Level,
    isDeclarationRequired: Bool = true,
    isApprovalRequired: Bool = true,
    paymentDates: [CalendarDate],
    memberFields: [FieldID],
    networkFields: [FieldID] = [],
    roles: [FieldID: FieldRole] = [:]
  ) {
    self.start = start
    self.end = end
    self.level = level
    self.isDeclarationRequired = isDeclarationRequired
    self.isApprovalRequired = isApprovalRequired
    self.paymentDates = paymentDates.sorted()
    self.memberFields = memberFields.sorted()
    self.networkFields = networkFields.sorted()
    self.roles = roles
  }

  /// Whether a value can be what a field is.
  func fits(_ value: AchievementValue, _ field: FieldID) -> Bool {
    roles[field]?.fits(value) ?? true
  }

  /// The state of a declaration whose figures have just been calculated.
  var entry: DeclarationStatus {
    isDeclarationRequired ? .awaitingServiceProviderApproval : afterDeclaring
  }

  /// The state of a declaration that has just been declared.
  var afterDeclaring: DeclarationStatus {
    isApprovalRequired ? .awaitingCommissioningOrganisationApproval : .awaitingFinancialApproval
  }
}
