public import Findings

extension Rule {
  /// NET016: a network has no members on the day.
  public static let networkWithoutMembers = Rule(
    id: "NET016",
    severity: .ask,
    title: "A network has no members on the day",
    why: "There is nothing to add up, and no figures are not the same as figures of nought.",
    remedy: "Check the relationships as at the day; cancel the participation if the network is "
      + "gone.",
    bad: "practice,network,start,end\nA81001,U10001,2023-04-01,2024-03-31   (declaration of "
      + "U10001 for 2025-03-31)",
    good: "practice,network,start,end\nA81001,U10001,2023-04-01,"
  )
}

extension Membership {
  /// That a network has no members on the day; `nil` where it has.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - file: The place of the relationships.
  /// - Returns: The finding.
  public func noMembersFinding(of network: ODSCode, at file: Place) -> Finding? {
    guard members(of: network).isEmpty else { return nil }
    return Finding(
      .networkWithoutMembers,
      "The network has no members on \(day)",
      at: file,
      subject: "network \(network)"
    )
  }
}
