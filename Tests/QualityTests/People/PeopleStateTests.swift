import Findings
import Quality
import Testing

@Suite struct PeopleStateTests {
  static let key =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGPlfn3pQn0PmP2dAO2vdiJaDdXsNZ+dUvpmk7vpvDK4"
  static let otherKey =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g"

  private struct World {
    var state = PeopleState()
    var day = "2025-04-01"
    var count = 0
    let facts: ParticipationFacts = {
      let rows = [
        ("99X", OrganisationKind.commissioner), ("U00001", .network), ("A81001", .practice),
      ].map { code, kind in
        OrganisationRow(
          organisation: DeclarationWorld.ods(code),
          name: code,
          kind: kind,
          commissioner: kind == .commissioner ? nil : DeclarationWorld.ods("99X")
        )
      }
      return ParticipationFacts(
        organisations: rows,
        spells: [],
        known: Set(rows.map(\.organisation))
      )
    }()

    @discardableResult mutating func take(
      _ action: UserDecisionRow.Action,
      _ user: String,
      _ role: Role? = nil,
      of organisation: String? = nil,
      invitation: String = "",
      until: String? = nil,
      code: String = "",
      key: String = "",
      by: String
    ) -> [String] {
      count += 1
      let row = UserDecisionRow(
        id: "P-\(count)",
        action: action,
        user: user,
        organisation: organisation.map { DeclarationWorld.ods($0) },
        role: role,
        invitation: invitation,
        until: until.map { DeclarationWorld.date($0) },
        code: code,
        key: key,
        by: by
      )
      return state.take(
        decisions: [Placed(row)],
        in: facts,
        digest: { "#\($0)" },
        at: Timestamp(seconds: Int64(DeclarationWorld.date(day).days) * 86_400)
      ).rules
    }

    /// Ann, who looks after the others.
    static func ready() -> World {
      var world = World()
      world.take(.add, "Ann", .organisationAdministrator, of: "99X", by: "Ann")
      world.take(.invite, "Ann", invitation: "#a", until: "2025-04-15", by: "Ann")
      world.take(.register, "Ann", code: "a", key: PeopleStateTests.key, by: "Ann")
      return world
    }
  }

  @Test func fromTheFirstRegisteredUserOnRolesAreChecked() {
    var world = World()
    #expect(world.take(.add, "Ann", .organisationAdministrator, of: "99X", by: "Cy") == [])
    #expect(world.take(.invite, "Ann", invitation: "#a", until: "2025-04-15", by: "Cy") == [])
    #expect(!world.state.checksRoles && world.state.users["Ann"]?.status == .invited)
    #expect(world.take(.register, "Ann", code: "a", key: Self.key, by: "Ann") == [])
    #expect(world.state.checksRoles)
    #expect(world.state.users["Ann"]?.key == Self.key)
    #expect(world.state.users["Ann"]?.invitation == "")
    #expect(world.take(.add, "Bea", .serviceManagement, of: "U00001", by: "Cy").first == "USR002")
    #expect(world.take(.add, "Bea", .serviceManagement, of: "U00001", by: "Ann") == [])
    #expect(world.take(.grant, "Bea", .declarationManagement, of: "U00001", by: "Ann") == [])
    #expect(world.state.roles(of: "Bea").count == 2)
    // Bea is added, and no user who could do anything yet.
    #expect(world.take(.grant, "Bea", .networkView, of: "U00001", by: "Bea").first == "USR002")
  }

  @Test func anInvitationIsAnsweredOnceInTimeByWhoWasInvited() {
    var world = World.ready()
    world.take(.add, "Bea", .serviceManagement, of: "U00001", by: "Ann")
    func register(_ code: String, _ key: String = Self.otherKey, by: String = "Bea") -> String? {
      world.take(.register, "Bea", code: code, key: key, by: by).first
    }
    #expect(register("b") == "USR009")
    #expect(
      world.take(.invite, "Bea", invitation: "#b", until: "2025-03-31", by: "Ann").first == "USR010"
    )
    world.take(.invite, "Bea", invitation: "#b", until: "2025-04-15", by: "Ann")
    world.take(.invite, "Bea", invitation: "#c", until: "2025-04-15", by: "Ann")
    #expect(register("b") == "USR010")
    #expect(register("c", by: "Ann") == "USR002")
    #expect(register("c", "-----BEGIN OPENSSH PRIVATE KEY-----") == "USR011")
    #expect(register("c", Self.key) == "USR012")
    world.day = "2025-04-16"
    #expect(register("c") == "USR010")
    world.day = "2025-04-15"
    #expect(register("c") == nil)
    #expect(register("c") == "USR009")
  }

  @Test func wrongNamesAndRoles() {
    var world = World.ready()
    #expect(world.take(.add, "Ann", .networkView, of: "U00001", by: "Ann").first == "USR003")
    #expect(world.take(.grant, "Bea", .networkView, of: "U00001", by: "Ann").first == "USR004")
    #expect(
      world.take(.grant, "Ann", .approvalManagement, of: "U00001", by: "Ann").first == "USR005"
    )
    #expect(
      world.take(.grant, "Ann", .networkManagement, of: "A81001", by: "Ann").first == "USR005"
    )
    #expect(world.take(.add, "Bea", .serviceManagement, of: "U00009", by: "Ann").first == "USR001")
    #expect(
      world.take(.grant, "Ann", .organisationAdministrator, of: "99X", by: "Ann").first == "USR006"
    )
    #expect(world.take(.revoke, "Ann", .financeManagement, of: "99X", by: "Ann").first == "USR007")
    #expect(world.take(.grant, "Ann", by: "Ann").first == "INS003")
    #expect(
      world.take(.grant, "Ann", .networkView, of: "U00001", code: "x", by: "Ann").first == "INS004"
    )
  }

  @Test func somebodyCanAlwaysLookAfterTheUsers() {
    var world = World.ready()
    #expect(
      world.take(.revoke, "Ann", .organisationAdministrator, of: "99X", by: "Ann").first == "USR008"
    )
    world.take(.add, "Bea", .organisationAdministrator, of: "99X", by: "Ann")
    // Bea is not registered, and could not help.
    #expect(
      world.take(.revoke, "Ann", .organisationAdministrator, of: "99X", by: "Ann").first == "USR008"
    )
    world.take(.invite, "Bea", invitation: "#b", until: "2025-04-15", by: "Ann")
    world.take(.register, "Bea", code: "b", key: Self.otherKey, by: "Bea")
    #expect(world.take(.revoke, "Ann", .organisationAdministrator, of: "99X", by: "Ann") == [])
    var fresh = World()
    fresh.take(.add, "Dee", .serviceManagement, of: "U00001", by: "Dee")
    fresh.take(.invite, "Dee", invitation: "#d", until: "2025-04-15", by: "Dee")
    #expect(
      fresh.take(.register, "Dee", code: "d", key: Self.key, by: "Dee").first == "USR008"
    )
    #expect(!fresh.state.checksRoles)
  }

  @Test func anAdministratorOfOneOrganisationCannotTakeOverWhoActsForAnother() {
    var world = World.ready()
    world.take(.add, "Bea", .organisationAdministrator, of: "U00001", by: "Ann")
    world.take(.invite, "Bea", invitation: "#b", until: "2025-04-15", by: "Ann")
    world.take(.register, "Bea", code: "b", key: Self.otherKey, by: "Bea")
    #expect(world.take(.grant, "Ann", .networkView, of: "U00001", by: "Bea") == [])
    // With Ann's code in hand she could register as Ann.
    #expect(
      world.take(.invite, "Ann", invitation: "#x", until: "2025-04-15", by: "Bea").first == "USR001"
    )
    #expect(world.take(.grant, "Bea", .financeManagement, of: "99X", by: "Bea").first == "USR001")
  }

  @Test(
    arguments: [
      (key, true), (key + " ann@desk", true), (key + "\n", true), (key + "\n" + otherKey, false),
      ("ssh-ed25519", false), ("ssh-ed25519 AAAA", false), ("ssh-dss " + key.dropFirst(12), false),
      ("ssh-rsa " + key.dropFirst(12), false), (String(key.dropLast()), false),
      (key.replacing("I", with: "?"), false), ("-----BEGIN OPENSSH PRIVATE KEY-----", false),
      ("", false),
    ] as [(String, Bool)]
  )
  func publicKeys(text: String, isKey: Bool) {
    #expect((PublicKey(text) != nil) == isKey)
    if isKey { #expect(PublicKey(text)?.text == Self.key) }
  }
}
