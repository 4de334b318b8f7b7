public import Quality

/// What an aggregation is asked to take in.
public struct AggregateOptions: Sendable, Hashable {
  /// The service; `nil` for every one that has declarations.
  public var service: ServiceCode?
  /// The achievement dates; empty for all.
  public var dates: [CalendarDate]
  /// The providers; empty for all.
  public var organisations: [ODSCode]
  /// The practices that are left out, of one service.
  public var without: [ODSCode]
  /// The practices that were left out and are counted again, of one service; not with ``without``.
  public var with: [ODSCode]
  /// Why they are left out, or counted again.
  public var reason: String

  /// Chooses options; by default everything that waits is aggregated.
  public init(
    service: ServiceCode? = nil,
    dates: [CalendarDate] = [],
    organisations: [ODSCode] = [],
    without: [ODSCode] = [],
    with: [ODSCode] = [],
    reason: String = ""
  ) {
    self.service = service
    self.dates = dates
    self.organisations = organisations
    self.without = without
    self.with = with
    self.reason = reason
  }

  /// The command as the version has it.
  public var command: GivenCommand {
    var command = GivenCommand("aggregate")
    command.add("--service", service?.text)
    for date in dates { command.add("--date", date.iso) }
    for organisation in organisations { command.add("--organisation", organisation.text) }
    for practice in without { command.add("--without", practice.text) }
    for practice in with { command.add("--with", practice.text) }
    command.add("--reason", reason.isEmpty ? nil : reason)
    return command
  }
}
