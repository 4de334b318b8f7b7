public import Findings
public import Quality

/// CQRS's "Quality Service Participation Status Report", as it is saved as CSV.
///
/// Layout: formats A5 of the sources. It names the service by its name and has no first and last
/// days, so that it says where offers stand and not what was offered.
public struct ParticipationReport: Sendable {
  /// One provider.
  public struct Line: Sendable, Hashable {
    /// The provider.
    public let organisation: ODSCode
    /// Where its offer stands.
    public let status: ParticipationStatus
    /// Since when.
    public let since: CalendarDate
    /// Where it is written.
    public let place: Place
  }

  /// The service's name, as CQRS has it.
  public let service: String
  /// The financial year; `nil` where the report does not say it.
  public let year: FinancialYear?
  /// The providers, in the order of the report.
  public let lines: [Line]
  /// Where the report begins.
  public let place: Place
}
