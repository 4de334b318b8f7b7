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

  /// The completeness of every group that has indicators at the level, in order of their names.
  ///
  /// An indicator is submitted when each of its fields has a value: a payment indicator's payment
  /// fields, and of one for management information every mapped field. One without any such field
  /// cannot be told and is left out; the checks of the definitions name it.
  ///
  /// - Parameters:
  ///   - definition: The service.
  ///   - level: A practice's own indicators, or a network's.
  ///   - value: The submitted value of a field; `nil` where there is none.
  /// - Returns: The groups.
  public static func groups(
    of definition: ServiceDefinition,
    at level: Level,
    value: (FieldID) -> AchievementValue?
  ) -> [GroupCompleteness] {
    definition.groups.compactMap { group in
      var possible = 0
      var missing: [IndicatorCode] = []
      var missingFields: [FieldID] = []
      for indicator in group.indicators where indicator.level == level {
        let fields = definition.fields(of: indicator.indicator).filter {
          !$0.isInvented && (indicator.purpose == .managementInformation || $0.purpose == .payment)
        }
        guard !fields.isEmpty else { continue }
        possible += 1
        let gaps = fields.map(\.field).filter { field in
          switch value(field) {
          case nil, .blank: true
          case .number, .yes, .no: false
          }
        }
        if !gaps.isEmpty { missing.append(indicator.indicator) }
        missingFields += gaps
      }
      guard possible > 0 else { return nil }
      return GroupCompleteness(
        group: group.name,
        possible: possible,
        missing: missing,
        missingFields: missingFields.sorted()
      )
    }
  }
}
