/// The tables that payments are worked out with, as one delivery brings them.
public struct PaymentTables: Sendable, Hashable {
  /// The rows of `parameters.csv`.
  public var parameters: [Placed<ParameterRow>]
  /// The rows of `list-sizes.csv`.
  public var listSizes: [Placed<ListSizeRow>]
  /// The rows of `prevalence.csv`.
  public var prevalence: [Placed<PrevalenceRow>]
  /// The rows of `achieved-points.csv`.
  public var achievedPoints: [Placed<AchievedPointsRow>]
  /// The rows of `published-figures.csv`.
  public var publishedFigures: [Placed<PublishedFigureRow>]

  /// Puts the tables together, each in any order.
  public init(
    parameters: [Placed<ParameterRow>] = [],
    listSizes: [Placed<ListSizeRow>] = [],
    prevalence: [Placed<PrevalenceRow>] = [],
    achievedPoints: [Placed<AchievedPointsRow>] = [],
    publishedFigures: [Placed<PublishedFigureRow>] = []
  ) {
    self.parameters = parameters
    self.listSizes = listSizes
    self.prevalence = prevalence
    self.achievedPoints = achievedPoints
    self.publishedFigures = publishedFigures
  }
}
