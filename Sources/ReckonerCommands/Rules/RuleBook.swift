import Book
import Bundles
import Findings
import Intake
import Quality
import Runs
import Tabular
import Workbooks

/// All rules there are, by the room that they belong to.
struct RuleBook: Sendable {
  /// The rules of one room.
  struct Room: Sendable {
    /// What the room is about, as people say it.
    let name: String
    /// Its rules, by identifier.
    let rules: [Rule]

    /// Puts the rules of a room in order.
    init(name: String, rules: [Rule]) {
      self.name = name
      self.rules = rules.sorted { $0.id < $1.id }
    }
  }

  /// The rooms, in the order in which data passes through them.
  let rooms: [Room]

  /// The rules of this tool.
  static let all = RuleBook(rooms: [
    Room(name: "Command line", rules: Rule.commands + Rule.runs),
    Room(name: "Bundles", rules: Rule.bundles),
    Room(name: "Tables as text", rules: Rule.tabular),
    Room(name: "Workbooks", rules: Rule.workbooks),
    Room(name: "Files and their layouts", rules: Rule.intake),
    Room(name: "Definitions of services", rules: Rule.definitions),
    Room(name: "Parameters, lists and prevalence", rules: Rule.paymentTables),
    Room(name: "Organisations and participation", rules: Rule.organisations),
    Room(name: "Offers of services", rules: Rule.participation),
    Room(name: "Users and roles", rules: Rule.people),
    Room(name: "Relationships and membership", rules: Rule.relationships),
    Room(name: "Achievement values", rules: Rule.values),
    Room(name: "Points and payments", rules: Rule.calculation),
    Room(name: "Payments of declarations", rules: Rule.payments),
    Room(name: "Declarations, holds and off-system cases", rules: Rule.declarations),
    Room(name: "The book", rules: Rule.book),
  ])

  /// All rules, room by room.
  var rules: [Rule] { rooms.flatMap(\.rules) }

  /// The rule with an identifier, in whatever case it is written.
  func rule(_ id: String) -> Rule? {
    rules.first { $0.id == id.uppercased() }
  }
}
