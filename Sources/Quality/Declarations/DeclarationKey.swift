/// What tells one declaration from another: a provider, a service and a payment date.
public struct DeclarationKey: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The service.
  public let service: ServiceCode
  /// The payment date, which is the achievement date of the figures.
  public let achievementDate: CalendarDate
  /// The provider: a network for a network service.
  public let organisation: ODSCode

  /// Makes a key.
  public init(service: ServiceCode, achievementDate: CalendarDate, organisation: ODSCode) {
    self.service = service
    self.achievementDate = achievementDate
    self.organisation = organisation
  }

  /// The key in one word: `NCD2425/2025-03-31/U12345`.
  public var text: String { "\(service)/\(achievementDate)/\(organisation)" }

  /// The key in one word: `NCD2425/2025-03-31/U12345`.
  public var description: String { text }

  /// The cells of its three columns: service, achievement date, organisation.
  var cells: [String] { [service.text, achievementDate.iso, organisation.text] }

  /// The three columns, as the tables of declarations begin.
  static let columns = [
    Column("service", .service, "The service that is declared."),
    Column("achievement_date", .date, "The payment date: the day the figures are as at."),
    Column("organisation", .organisation, "The provider: the network, for a network service."),
  ]

  /// The names of the three columns.
  static let columnNames = columns.map(\.name)

  /// Orders by service, date and organisation, so that a part's declarations lie together.
  public static func < (left: DeclarationKey, right: DeclarationKey) -> Bool {
    if left.service != right.service { return left.service < right.service }
    if left.achievementDate != right.achievementDate {
      return left.achievementDate < right.achievementDate
    }
    return left.organisation < right.organisation
  }
}
