public import Findings

extension Rule {
  /// NET014: a practice is in several networks on the day.
  public static let contestedPractice = Rule(
    id: "NET014",
    severity: .ask,
    title: "A practice is in several networks on the day",
    why: "Its figures may count once only, and nothing in the file says where.",
    remedy: "Choose its network for the day by an instruction, or have ODS corrected.",
    bad: "practice,network,start,end\nA81001,U10001,2024-04-01,\nA81001,U20002,2024-07-01,   "
      + "(as at 2025-03-31)",
    good: "practice,network,start,end\nA81001,U10001,2024-04-01,2024-06-30\n"
      + "A81001,U20002,2024-07-01,"
  )
}

extension Membership {
  /// The practices that are in several networks on the day.
  ///
  /// - Parameter file: The place of the relationships.
  /// - Returns: One finding for each, in order of their codes.
  public func contestedFindings(at file: Place) -> [Finding] {
    practices.compactMap { practice in
      guard case .several(let networks) = network(of: practice) else { return nil }
      return Finding(
        .contestedPractice,
        "On \(day) the practice is in \(networks.map(\.text).joined(separator: " and in "))",
        at: file,
        subject: "practice \(practice)"
      )
    }
  }
}
