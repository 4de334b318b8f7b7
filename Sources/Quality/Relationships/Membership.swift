/// Who is a member of which network on one day, both ways round.
public struct Membership: Sendable {
  /// What a practice's network is on the day.
  public enum Answer: Hashable, Sendable {
    /// It is in no network.
    case noNetwork
    /// It is in one.
    case network(ODSCode)
    /// It is in several, in order of their codes; which one counts is a person's decision.
    case several([ODSCode])
  }

  /// The day.
  public private(set) var day: CalendarDate
  private let membersOfNetwork: [ODSCode: [ODSCode]]
  private let networksOfPractice: [ODSCode: Answer]

  /// Works out the membership of a day once, from all spells of the book.
  ///
  /// - Parameters:
  ///   - spells: All spells, in any order, both days of each included.
  ///   - day: The day, such as an achievement date.
  public init(_ spells: some Sequence<Spell>, on day: CalendarDate) {
    var members: [ODSCode: Set<ODSCode>] = [:]
    var networks: [ODSCode: Answer] = [:]
    for spell in spells where spell.contains(day) {
      guard members[spell.network, default: []].insert(spell.practice).inserted else { continue }
      switch networks[spell.practice] {
      case nil, .noNetwork: networks[spell.practice] = .network(spell.network)
      case .network(let other):
        networks[spell.practice] = .several([other, spell.network].sorted())
      case .several(let others):
        networks[spell.practice] = .several((others + [spell.network]).sorted())
      }
    }
    self.day = day
    self.membersOfNetwork = members.mapValues { $0.sorted() }
    self.networksOfPractice = networks
  }

  /// Works out the memberships of several days; days on which the same practices are in the same
  /// networks are worked out once.
  ///
  /// - Parameters:
  ///   - spells: All spells of the book, in any order, both days of each included.
  ///   - days: The days, in any order.
  /// - Returns: A membership for each day, in the order of the days.
  public static func all(_ spells: [Spell], on days: [CalendarDate]) -> [Membership] {
    var changes: Set<CalendarDate> = []
    for spell in spells {
      changes.insert(spell.start)
      if let end = spell.end { changes.insert(end.adding(days: 1)) }
    }
    let ordered = changes.sorted()
    // Between two changes every day is like the first.
    var known: [CalendarDate?: Membership] = [:]
    return days.map { day in
      let since = ordered.last { $0 <= day }
      var membership = known[since] ?? Membership(spells, on: day)
      known[since] = membership
      membership.day = day
      return membership
    }
  }

  /// The members of a network, in order of their codes, those that are in another one too included.
  public func members(of network: ODSCode) -> [ODSCode] {
    membersOfNetwork[network] ?? []
  }

  /// The network of a practice.
  public func network(of practice: ODSCode) -> Answer {
    networksOfPractice[practice] ?? .noNetwork
  }

  /// Whether a practice is in several networks on the day.
  public func isContested(_ practice: ODSCode) -> Bool {
    if case .several = network(of: practice) { true } else { false }
  }

  /// All networks that have members, in order of their codes.
  public var networks: [ODSCode] { membersOfNetwork.keys.sorted() }

  /// All practices that are in a network, in order of their codes.
  public var practices: [ODSCode] { networksOfPractice.keys.sorted() }

  /// All practices that are in several networks, in order of their codes.
  public var contestedPractices: [ODSCode] {
    networksOfPractice.keys.filter { isContested($0) }.sorted()
  }

  /// How many practices are in a network.
  public var count: Int { networksOfPractice.count }
}
