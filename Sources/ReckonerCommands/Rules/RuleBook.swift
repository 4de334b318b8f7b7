import Findings

/// All rules there are, by the room that they belong to.
struct RuleBook: Sendable {
  /// The rules of one room.
  struct Room: Sendable {
    /// What the room is about, as people say it.
    let name: String
    /// Its rules, by identifier.
    let rules: [Rule]
  }

  /// The rooms, in the order in which data passes through them.
  let rooms: [Room]

  /// The rules of this tool.
  static let all = RuleBook(rooms: [Room(name: "Command line", rules: Rule.commands)])

  /// All rules, room by room.
  var rules: [Rule] { rooms.flatMap(\.rules) }

  /// The rule with an identifier, in whatever case it is written.
  func rule(_ id: String) -> Rule? {
    rules.first { $0.id == id.uppercased() }
  }
}
