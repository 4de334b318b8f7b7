/// How much of an indicator group a provider has submitted: "2 of 2".
///
/// Work in progress is no achievement yet and never counts.
public struct GroupCompleteness: Hashable, Sendable, CustomStringConvertible {
  /// The group.
  public let group: String
  /// How many indicators it has.
  public let possible: Int
  /// The indicators that lack a value, in order of their codes.
  public let missing: [IndicatorCode]
  /// The fields that lack a value, in order of their short names.
  public let missingFields: [FieldID]

  /// How many of its indicators have all their values.
  public var submitted: Int { possible - missing.count }

  /// Whether every indicator has all its values.
  public var isComplete: Bool { missing.isEmpty }

  /// As CQRS shows it: `2 of 2`.
  public var description: String { "\(submitted) of \(possible)" }
}
