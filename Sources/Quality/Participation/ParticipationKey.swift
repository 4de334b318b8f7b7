/// What tells one participation from another: a provider may take part in a service for a second
/// time.
public struct ParticipationKey: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The service.
  public let service: ServiceCode
  /// The provider.
  public let organisation: ODSCode
  /// The first day.
  public let start: CalendarDate

  /// Makes a key.
  public init(service: ServiceCode, organisation: ODSCode, start: CalendarDate) {
    self.service = service
    self.organisation = organisation
    self.start = start
  }

  /// Service, provider and first day with `/` between: `NCD2425/U00001/2024-04-01`.
  public var text: String { "\(service)/\(organisation)/\(start)" }

  /// The same as ``text``.
  public var description: String { text }

  /// Orders by service, provider and first day.
  public static func < (left: ParticipationKey, right: ParticipationKey) -> Bool {
    order(left.service, right.service) ?? order(left.organisation, right.organisation)
      ?? (left.start < right.start)
  }
}
