import Quality

extension HoldLifting {
  /// What has to be done, in the words of the commands that do it.
  var words: String {
    switch self {
    case .done: ""
    case .settling, .releasing, .releasingToDeclareAgain: "release"
    case .aggregating: "aggregate, then release"
    case .aggregatingOrStanding: "aggregate, then release; or release --figures-stand"
    }
  }
}
