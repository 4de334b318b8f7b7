/// What a provider has to submit for each indicator group of a service.
///
/// An indicator is submitted when each of its fields has a value: a payment indicator's payment
/// fields, and of one for management information every mapped field. One without any such field
/// cannot be told and is left out; the checks of the definitions name it.
public struct GroupRequirements: Sendable {
  private struct Group: Sendable {
    let name: String
    var indicators: [(code: IndicatorCode, fields: [FieldID])]
  }

  private let groups: [Group]

  /// Works out the groups that have indicators at a level.
  ///
  /// - Parameters:
  ///   - definition: The service.
  ///   - level: A practice's own indicators, or a network's.
  public init(of definition: ServiceDefinition, at level: Level) {
    groups = definition.groups.compactMap { group in
      let indicators = group.indicators.filter { $0.level == level }.compactMap { indicator in
        let fields = definition.fields(of: indicator.indicator).filter {
          !$0.isInvented && (indicator.purpose == .managementInformation || $0.purpose == .payment)
        }
        return fields.isEmpty ? nil : (code: indicator.indicator, fields: fields.map(\.field))
      }
      return indicators.isEmpty ? nil : Group(name: group.name, indicators: indicators)
    }
  }

  /// The completeness of every group, in order of their names.
  ///
  /// - Parameter value: The submitted value of a field; `nil` where there is none.
  /// - Returns: The groups.
  public func completeness(value: (FieldID) -> AchievementValue?) -> [GroupCompleteness] {
    groups.map { group in
      var missing: [IndicatorCode] = []
      var missingFields: [FieldID] = []
      for (code, fields) in group.indicators {
        let gaps = fields.filter { value($0)?.present == nil }
        if !gaps.isEmpty { missing.append(code) }
        missingFields += gaps
      }
      return GroupCompleteness(
        group: group.name,
        possible: group.indicators.count,
        missing: missing,
        missingFields: missingFields.sorted()
      )
    }
  }
}
