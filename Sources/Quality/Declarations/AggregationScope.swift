/// What is to be aggregated, and which members are left out of it.
public struct AggregationScope: Sendable, Hashable {
  /// The service.
  public let service: ServiceCode
  /// The payment dates; empty for all.
  public let dates: Set<CalendarDate>
  /// The providers; empty for all.
  public let organisations: Set<ODSCode>
  /// The practices that are left out.
  public let without: Set<ODSCode>
  /// The practices that were left out and are counted again.
  public let with: Set<ODSCode>
  /// Why they are left out, or counted again.
  public let reason: String

  /// Makes a scope.
  public init(
    service: ServiceCode,
    dates: Set<CalendarDate> = [],
    organisations: Set<ODSCode> = [],
    without: Set<ODSCode> = [],
    with: Set<ODSCode> = [],
    reason: String = ""
  ) {
    self.service = service
    self.dates = dates
    self.organisations = organisations
    self.without = without
    self.with = with
    self.reason = reason
  }

  func contains(_ key: DeclarationKey) -> Bool {
    key.service == service && (dates.isEmpty || dates.contains(key.achievementDate))
      && (organisations.isEmpty || organisations.contains(key.organisation))
  }
}
