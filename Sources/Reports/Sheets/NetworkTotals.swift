public import Quality

/// CQRS's own totals of one network on one date beside ours.
public struct NetworkTotals: Sendable, Hashable {
  /// The service and date.
  public let key: PartKey
  /// The network.
  public let network: ODSCode
  /// How they compare.
  public let comparison: NetworkTotalComparison

  /// Names a comparison.
  public init(key: PartKey, network: ODSCode, comparison: NetworkTotalComparison) {
    self.key = key
    self.network = network
    self.comparison = comparison
  }
}
