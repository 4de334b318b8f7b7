public import Findings

extension Rule {
  /// NET015: CQRS's own total of a network differs from ours.
  public static let networkTotalDiffers = Rule(
    id: "NET015",
    severity: .warning,
    title: "CQRS's own total of a network differs from ours",
    why: "One of the two added up other members or other values.",
    remedy: "Check the membership of the practices named; if none is, compare the values of the "
      + "members.",
    bad: "U10001,CAN04,Numerator,64   (our members add up to 50)",
    good: "U10001,CAN04,Numerator,50"
  )
}

extension NetworkTotalComparison {
  /// That totals differ and which practice would explain it; `nil` where nothing differs.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - day: The achievement date.
  ///   - place: Where CQRS's total was read.
  /// - Returns: One finding for all fields of the network and day.
  public func finding(network: ODSCode, day: CalendarDate, at place: Place) -> Finding? {
    guard let first = differences.first else { return nil }
    let more = differences.count > 1 ? " and \(differences.count - 1) more fields differ" : ""
    let why =
      explanations.isEmpty
      ? "no single practice explains it"
      : explanations.map(\.sentence).joined(separator: ", or ")
    let gaps = missing.isEmpty ? "" : "; \(missing.count) members have no value for some field"
    return Finding(
      .networkTotalDiffers,
      "\(first.field) is \(first.official) in CQRS and \(first.ours) here\(more): \(why)\(gaps)",
      at: place,
      subject: "network \(network) on \(day)"
    )
  }
}
