public import Quality

extension ReconciliationAction {
  /// Which of two actions stands for both: the one that a person must not overlook.
  public var weight: Int {
    switch self {
    case .none: 0
    case .awaitingAggregation: 1
    case .declareAgain: 2
    case .holdJoined: 3
    case .holdLeft: 4
    case .offSystem: 5
    case .ask: 6
    }
  }
}
