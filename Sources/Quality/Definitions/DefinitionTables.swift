/// The rows that services are defined by, as they were read.
public struct DefinitionTables: Sendable, Hashable {
  /// The rows of `services.csv`.
  public var services: [Placed<ServiceRow>]
  /// The rows of `indicators.csv`.
  public var indicators: [Placed<IndicatorRow>]
  /// The rows of `fields.csv`.
  public var fields: [Placed<FieldRow>]
  /// The rows of `achievement-dates.csv`.
  public var achievementDates: [Placed<AchievementDateRow>]

  /// Puts the tables together, each in any order.
  public init(
    services: [Placed<ServiceRow>] = [],
    indicators: [Placed<IndicatorRow>] = [],
    fields: [Placed<FieldRow>] = [],
    achievementDates: [Placed<AchievementDateRow>] = []
  ) {
    self.services = services
    self.indicators = indicators
    self.fields = fields
    self.achievementDates = achievementDates
  }

  /// Puts tables together that come from the book, so that nothing of them has a place.
  public init(
    services: [ServiceRow],
    indicators: [IndicatorRow],
    fields: [FieldRow],
    achievementDates: [AchievementDateRow]
  ) {
    self.init(
      services: services.map { Placed($0) },
      indicators: indicators.map { Placed($0) },
      fields: fields.map { Placed($0) },
      achievementDates: achievementDates.map { Placed($0) }
    )
  }
}
