import Quality

/// What a run did, event by event, as a result.
enum EventTable {
  /// The columns.
  static let header = ["subject", "event", "before", "after", "reason"]

  /// The events as a table.
  static func table(_ events: [EventRow]) -> ResultTable {
    var table = ResultTable(header)
    for event in events { table.add(row(event)) }
    return table
  }

  /// One event.
  static func row(_ event: EventRow) -> [String] {
    [event.subject, event.kind.rawValue, event.before, event.after, event.reason]
  }
}
