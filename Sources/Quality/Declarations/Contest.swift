import Findings

/// A practice that is in several networks on an achievement date.
struct Contest: Hashable, Comparable {
  let practice: ODSCode
  let service: ServiceCode
  let date: CalendarDate
  let networks: [ODSCode]

  static func < (left: Contest, right: Contest) -> Bool {
    order(left.service, right.service) ?? order(left.date, right.date)
      ?? (left.practice < right.practice)
  }
}

extension DeclarationState {
  func ask(about contest: Contest, _ stamp: Stamp, _ outcome: inout DeclarationOutcome) {
    let names = contest.networks.map(\.text).joined(separator: " and ")
    outcome.find(
      .memberOfTwoNetworks,
      "\(contest.practice) is a member of \(names) on \(contest.date), so their declarations of "
        + "\(contest.service) wait; choose with reckoner aggregate --without for the network that "
        + "shall not count it",
      about: "practice \(contest.practice)",
      stamp
    )
  }
}
