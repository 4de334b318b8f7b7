public import Findings

extension Rule {
  /// NET015: CQRS's own total of a network differs from ours.
  public static let networkTotalDiffers = Rule(
    id: "NET015",
    severity: .warning,
    title: "CQRS's own total of a network differs from ours",
    why: "One of the two added up other members or other values.",
    remedy: "Check the membership of the practice named; if none is, compare the values of the "
      + "members; reckoner report network-totals has every field.",
    bad: "U10001,CAN04,Numerator,64   (our members add up to 50)",
    good: "U10001,CAN04,Numerator,50"
  )
}

extension NetworkTotalComparison {
  /// That totals differ and which practice would explain it; `nil` where nothing differs.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - key: The service and achievement date.
  ///   - place: Where CQRS's total was read.
  /// - Returns: One finding for all fields of the network and date.
  public func finding(network: ODSCode, in key: PartKey, at place: Place) -> Finding? {
    guard let first = differences.first else { return nil }
    let more = differences.count - 1
    let others =
      more == 0 ? "" : ", and \(more) more \(more == 1 ? "field differs" : "fields differ")"
    return Finding(
      .networkTotalDiffers,
      "\(first.field) is \(first.official) in CQRS and \(first.ours) here\(others): \(reason)",
      at: place,
      subject: "network \(network) \(key.service) \(key.achievementDate)"
    )
  }
}
