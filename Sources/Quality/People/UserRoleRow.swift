/// A role that a user holds for an organisation.
public struct UserRoleRow: TableRow {
  /// The user.
  public let user: String
  /// The organisation.
  public let organisation: ODSCode
  /// The role.
  public let role: Role

  /// Makes a row.
  public init(user: String, organisation: ODSCode, role: Role) {
    self.user = user
    self.organisation = organisation
    self.role = role
  }

  /// Reads a row.
  public init?(cells: [String]) {
    guard cells.count == Self.layout.columns.count, let organisation = ODSCode(cells[1]),
      let role = Role(rawValue: cells[2])
    else { return nil }
    self.init(user: cells[0], organisation: organisation, role: role)
  }

  /// The row's cells.
  public var cells: [String] { [user, organisation.text, role.rawValue] }

  /// The table.
  public static let layout = Layout(
    name: "user-roles",
    sentence: "The roles that users hold, each for an organisation.",
    columns: [
      Column("user", .text, "The user."),
      Column("organisation", .organisation, "The organisation."),
      Column("role", .word(Role.allCases.map(\.rawValue)), "The role."),
    ],
    key: ["user", "organisation", "role"]
  )

  /// Orders by user, organisation and role.
  public static func < (left: UserRoleRow, right: UserRoleRow) -> Bool {
    precedes(left.cells, right.cells)
  }
}
