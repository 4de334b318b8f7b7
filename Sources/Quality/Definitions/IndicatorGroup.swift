/// The indicators of a service that are entered and counted together.
public struct IndicatorGroup: Sendable, Hashable {
  /// The group's name.
  public let name: String
  /// The domain it is in; may be empty.
  public let domain: String
  /// Its indicators, in order of their codes.
  public let indicators: [IndicatorRow]

  /// Makes a group.
  public init(name: String, domain: String, indicators: [IndicatorRow]) {
    self.name = name
    self.domain = domain
    self.indicators = indicators
  }
}
