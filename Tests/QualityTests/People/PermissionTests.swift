import Findings
import Quality
import Testing

/// Every role, every action, an organisation's own and somebody else's.
@Suite struct PermissionTests {
  /// Who may do what, written down for the second time: `own`, the organisation's `commissioner`,
  /// or `any` commissioner, then the role.
  static let table: [BookAction: Set<String>] = [
    .offer: ["commissioner Commissioning Management"],
    .withdraw: ["commissioner Commissioning Management"],
    .cancel: ["commissioner Commissioning Management"],
    .customise: ["commissioner Commissioning Management"],
    .accept: ["own Service Management"],
    .reject: ["own Service Management"],
    .declare: ["own Declaration Management"],
    .approve: ["commissioner Approval Management"],
    .financeApprove: ["commissioner Finance Management"],
    .placeHold: ["commissioner Approval Management"],
    .releaseHold: ["commissioner Approval Management"],
    .resolve: ["commissioner Approval Management", "commissioner Finance Management"],
    .override: ["commissioner Finance Management"],
    .withdrawOverride: ["commissioner Finance Management"],
    .aggregate: ["commissioner Commissioning Management"],
    .takeIn: ["any Commissioning Management", "any Organisation Administrator"],
    .answer: ["any Commissioning Management", "any Organisation Administrator"],
    .undo: ["any Organisation Administrator"],
    .prune: ["any Organisation Administrator"],
    .requireSignatures: ["any Organisation Administrator"],
    .addUser: ["own Organisation Administrator", "commissioner Organisation Administrator"],
    .grant: ["own Organisation Administrator", "commissioner Organisation Administrator"],
    .revoke: ["own Organisation Administrator", "commissioner Organisation Administrator"],
    .invite: ["own Organisation Administrator", "commissioner Organisation Administrator"],
    .register: [],
  ]

  /// The organisation that something is done to, and the others.
  private static let provider = DeclarationWorld.ods("U00001")
  private static let other = DeclarationWorld.ods("U00002")
  private static let commissioner = DeclarationWorld.ods("99X")
  private static let stranger = DeclarationWorld.ods("15N")

  private static var facts: ParticipationFacts {
    let rows = [
      (provider, OrganisationKind.network, Optional(commissioner)), (other, .network, stranger),
      (commissioner, .commissioner, nil), (stranger, .commissioner, nil),
    ].map {
      OrganisationRow(organisation: $0, name: "\($0)", kind: $1, commissioner: $2)
    }
    return ParticipationFacts(
      organisations: rows,
      spells: [],
      known: Set(rows.map(\.organisation))
    )
  }

  private static func people(_ role: Role, _ organisation: ODSCode) -> PeopleState {
    PeopleState(
      users: [UserRow(user: "Ann", name: "", status: .active)],
      roles: [UserRoleRow(user: "Ann", organisation: organisation, role: role)]
    )
  }

  @Test func theTableIsWhole() {
    #expect(Set(Self.table.keys) == Set(BookAction.allCases))
  }

  @Test(arguments: BookAction.allCases)
  func onlyTheRightRoleOfTheRightOrganisation(action: BookAction) {
    let facts = Self.facts
    var asked = 0
    for role in Role.allCases {
      for (organisation, side) in [
        (Self.provider, "own"), (Self.commissioner, "commissioner"), (Self.other, ""),
        (Self.stranger, ""),
      ] {
        let people = Self.people(role, organisation)
        for target in [Self.provider, nil] {
          asked += 1
          let expected = Self.table[action] ?? []
          let isCommissioners = organisation == Self.commissioner || organisation == Self.stranger
          let isAllowed =
            action == .register
            || target != nil && expected.contains("\(side) \(role.rawValue)")
            || isCommissioners && expected.contains("any \(role.rawValue)")
            // What is done to nobody in particular takes a commissioner's role.
            || target == nil && isCommissioners
              && expected.contains { $0.hasSuffix(" \(role.rawValue)") }
          let refusal = people.refusal(of: action, on: target, by: "Ann", in: facts)
          #expect(
            (refusal?.message == nil) == isAllowed,
            "\(action) on \(target?.text ?? "the book") with \(role.rawValue) of \(organisation)"
          )
          if let refusal {
            #expect(refusal.rule.id == "USR001")
            for entry in expected {
              let name = entry.split(separator: " ").dropFirst().joined(separator: " ")
              #expect(refusal.message.contains(name), "a refusal names what is missing")
            }
          }
        }
      }
    }
    #expect(asked == Role.allCases.count * 8)
  }

  @Test func whoIsNoActiveUserMayNothing() {
    let people = PeopleState(
      users: [
        UserRow(user: "Ann", name: "", status: .active),
        UserRow(user: "Bea", name: "", status: .invited),
      ],
      roles: [
        UserRoleRow(user: "Bea", organisation: Self.provider, role: .declarationManagement)
      ]
    )
    for (user, words) in [("Bea", "is invited and not registered"), ("Cy", "is no user")] {
      let refusal = people.refusal(of: .declare, on: Self.provider, by: user, in: Self.facts)
      #expect(refusal?.rule == .userNotActive)
      #expect(refusal?.message.contains(words) == true)
    }
  }

  @Test func aBookWithoutAnActiveUserTakesEverybodyAtTheirWord() {
    let people = PeopleState(users: [UserRow(user: "Ann", name: "", status: .invited)])
    #expect(!people.checksRoles)
    for action in BookAction.allCases {
      let refusal = people.refusal(of: action, on: Self.provider, by: "Cy", in: Self.facts)
      #expect(refusal?.message == nil)
    }
  }

  @Test func aCommissionerThatIsNotKnownIsSaid() {
    let people = Self.people(.approvalManagement, Self.commissioner)
    let lost = DeclarationWorld.ods("U00009")
    let refusal = people.refusal(of: .approve, on: lost, by: "Ann", in: Self.facts)
    #expect(refusal?.message.contains("of the commissioner of U00009") == true)
  }

  @Test func everyRoleIsOfSomeKindOfOrganisation() {
    for role in Role.allCases { #expect(!role.kinds.isEmpty) }
    #expect(Role.networkManagement.kinds == [.network])
    #expect(Role.financeManagement.kinds == [.commissioner])
    #expect(!Role.declarationManagement.kinds.contains(.commissioner))
  }
}
