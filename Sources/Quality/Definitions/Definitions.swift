/// All services that are defined, with their indicators, fields and achievement dates.
public struct Definitions: Sendable {
  /// The services, in order of their codes.
  public let services: [ServiceDefinition]
  private let position: [ServiceCode: Int]

  /// Builds the definitions.
  ///
  /// Rows of services that are not defined have nowhere to go; ``findings(in:)`` names them. Of
  /// rows with one key the first in order stands, whatever order they were read in.
  public init(_ tables: DefinitionTables) {
    let indicators = Dictionary(grouping: tables.indicators.map(\.row), by: \.service)
    let fields = Dictionary(grouping: tables.fields.map(\.row), by: \.service)
    let dates = Dictionary(grouping: tables.achievementDates.map(\.row), by: \.service)
    let rows = Dictionary(
      tables.services.map(\.row).sorted().map { ($0.service, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    self.services = rows.values.sorted().map { row in
      ServiceDefinition(
        row,
        indicators: indicators[row.service] ?? [],
        fields: fields[row.service] ?? [],
        achievementDates: dates[row.service] ?? []
      )
    }
    self.position = Dictionary(
      services.enumerated().map { ($1.row.service, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The definition of a service, `nil` if it is not defined.
  public subscript(service: ServiceCode) -> ServiceDefinition? {
    position[service].map { services[$0] }
  }

  /// The indicator of a service.
  public func indicator(_ service: ServiceCode, _ indicator: IndicatorCode) -> IndicatorRow? {
    self[service]?.indicator(indicator)
  }

  /// The field of a service's indicator by the name that an extract has for it, folded or not.
  public func field(
    _ service: ServiceCode,
    _ indicator: IndicatorCode,
    named name: String
  ) -> FieldRow? {
    self[service]?.field(indicator, named: name)
  }

  /// The services that have a day in the financial year, in order of their codes.
  public func services(overlapping year: FinancialYear) -> [ServiceDefinition] {
    services.filter { $0.row.overlaps(year) }
  }
}
