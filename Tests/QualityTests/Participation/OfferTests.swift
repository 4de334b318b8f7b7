import Findings
import Quality
import Testing

@Suite struct OfferTests {
  private typealias World = OfferWorld

  @Test func anOfferHasTheServicesDatesUnlessTheyAreNarrowed() {
    var world = World()
    let outcome = world.move(.offer, World.own, "A81001")
    #expect(outcome.rules == [] && outcome.events.map(\.kind) == [.offered])
    world.move(.offer, World.own, "A81002", start: "2024-10-01", end: "2024-12-31")
    #expect(world.words("A81001") == ["QOF2425 Offered 2024-04-01–2025-03-31"])
    #expect(world.words("A81002") == ["QOF2425 Offered 2024-10-01–2024-12-31"])
  }

  struct Dates: Sendable {
    let start, end, due, target: String?
    let rule: String
  }

  @Test(
    arguments: [
      Dates(start: "2024-03-31", end: nil, due: nil, target: nil, rule: "ORG005"),
      Dates(start: nil, end: "2025-04-01", due: nil, target: nil, rule: "ORG005"),
      Dates(start: "2024-10-01", end: "2024-09-30", due: nil, target: nil, rule: "ORG006"),
      Dates(start: nil, end: nil, due: "2024-04-09", target: nil, rule: "SVC007"),
      Dates(start: nil, end: nil, due: "2025-04-01", target: nil, rule: "SVC007"),
      Dates(start: nil, end: nil, due: nil, target: "2025-04-01", rule: "SVC007"),
      Dates(start: nil, end: nil, due: nil, target: "2024-03-31", rule: "SVC007"),
    ]
  )
  func datesOutsideTheServiceAreRefused(dates: Dates) {
    var world = World()
    let outcome = world.move(
      .offer,
      World.own,
      "A81001",
      start: dates.start,
      end: dates.end,
      due: dates.due,
      target: dates.target
    )
    #expect(outcome.rules == [dates.rule, "INS006"])
    #expect(world.state.rows.isEmpty)
  }

  @Test func theLastAllowedDatesAreAllowed() {
    var world = World()
    let outcome = world.move(
      .offer,
      World.own,
      "A81001",
      start: "2024-04-01",
      end: "2025-03-31",
      due: "2024-04-10",
      target: "2025-03-31"
    )
    #expect(outcome.rules == [])
  }

  @Test func whoIsOfferedWhat() {
    var world = World()
    #expect(world.move(.offer, World.network, "A81001").rules == ["SVC008", "INS006"])
    #expect(world.move(.offer, World.own, "U00001").rules == ["SVC008", "INS006"])
    #expect(world.move(.offer, World.own, "99X").rules == ["SVC008", "INS006"])
    #expect(world.move(.offer, World.own, "A99999").rules == ["ORG004", "INS006"])
    let unknown = DeclarationWorld.code("QOF9999") { ServiceCode($0) }
    #expect(world.move(.offer, unknown, "A81001").rules == ["ORG007", "INS006"])
    #expect(world.move(.accept, unknown, "A81001").rules == ["ORG007", "INS006"])
    #expect(world.move(.accept, World.own, "A99999").rules == ["ORG004", "INS006"])
    #expect(world.move(.accept, World.own, "A81001").rules == ["SVC001", "INS006"])
  }

  @Test func messagesGoToWhomTheyConcern() {
    var world = World()
    var sent: [String] = []
    func note(_ outcome: DeclarationOutcome) {
      sent += outcome.messages.map {
        "\($0.event.rawValue) \($0.kind.rawValue) to \($0.role.rawValue) of \($0.recipient?.text ?? "")"
      }
    }
    note(world.move(.offer, World.own, "A81001", due: "2024-04-30"))
    note(world.move(.reject, World.own, "A81001"))
    note(world.move(.cancel, World.own, "A81001"))
    note(world.move(.offer, World.own, "A81001"))
    note(world.move(.withdraw, World.own, "A81001"))
    note(world.move(.offer, World.own, "A81001"))
    note(world.move(.accept, World.own, "A81001"))
    #expect(
      sent == [
        "service-offered task to Service Management of A81001",
        "service-rejected notice to Commissioning Management of 99X",
        "service-cancelled notice to Service Management of A81001",
        "service-offered task to Service Management of A81001",
        "service-withdrawn notice to Service Management of A81001",
        "service-offered task to Service Management of A81001",
      ]
    )
    #expect(world.words("A81001") == ["QOF2425 Approved 2024-04-01–2025-03-31"])
  }

  @Test func anAnswerAfterTheResponseDateStandsAndIsSaid() {
    var world = World()
    world.move(.offer, World.own, "A81001", due: "2024-04-30")
    world.move(.offer, World.own, "A81002", due: "2024-04-30")
    world.day = "2024-04-30"
    #expect(world.move(.accept, World.own, "A81001").rules == [])
    world.day = "2024-05-01"
    let late = world.move(.reject, World.own, "A81002")
    #expect(late.rules == ["ORG008"] && !late.isRefused)
    #expect(world.words("A81002").first?.contains("Rejected") == true)
  }

  @Test func aSecondSpellStandsBesideTheFirst() {
    var world = World()
    world.move(.offer, World.own, "A81001", end: "2024-06-30")
    world.move(.accept, World.own, "A81001")
    #expect(
      world.move(.offer, World.own, "A81001", start: "2024-06-30").rules == ["SVC006", "INS006"]
    )
    #expect(world.move(.offer, World.own, "A81001", start: "2024-10-01").rules == [])
    #expect(
      world.words("A81001") == [
        "QOF2425 Approved 2024-04-01–2024-06-30", "QOF2425 Offered 2024-10-01–2025-03-31",
      ]
    )
    // Only one of them can be accepted, and only one cancelled: then no start is needed.
    world.move(.accept, World.own, "A81001")
    let both = world.move(.cancel, World.own, "A81001")
    #expect(both.rules == ["SVC009", "INS006"])
    #expect(both.findings.first?.message.contains("2024-04-01, 2024-10-01") == true)
    #expect(world.move(.cancel, World.own, "A81001", start: "2024-10-01").rules == [])
    #expect(
      world.move(.cancel, World.own, "A81001", start: "2024-11-01").rules == ["SVC001", "INS006"]
    )
  }

  @Test func aFileTakesEffectWholeOrNotAtAll() {
    var world = World()
    let before = world.state
    func line(_ id: String, _ move: ParticipationMove, _ organisation: String)
      -> ParticipationDecisionRow
    {
      ParticipationDecisionRow(
        id: id,
        action: .move(move),
        service: World.own,
        organisation: DeclarationWorld.ods(organisation),
        by: "Ann"
      )
    }
    let half = world.take([line("1", .offer, "A81001"), line("2", .accept, "A81002")])
    #expect(half.rules == ["SVC001", "INS006"] && half.events.isEmpty && half.messages.isEmpty)
    #expect(half.findings.first?.place.line == 3)
    #expect(world.state == before)
    let whole = [line("1", .offer, "A81001"), line("2", .accept, "A81001")]
    #expect(world.take(whole).rules == [])
    let after = world.state
    #expect(world.take(whole).rules == ["INS001", "INS001"])
    #expect(world.take([line("1", .reject, "A81001")]).rules == ["INS002", "INS006"])
    #expect(world.state == after)
    let needless = ParticipationDecisionRow(
      id: "3",
      action: .move(.cancel),
      service: World.own,
      organisation: DeclarationWorld.ods("A81001"),
      end: DeclarationWorld.date("2024-05-01"),
      by: "Ann"
    )
    #expect(world.take([needless]).rules == ["INS004", "INS006"])
  }

  @Test func aCommissionerCustomisesANationalService() throws {
    var world = World()
    func line(
      _ id: String,
      _ code: String,
      from: ServiceCode? = World.own,
      by commissioner: String = "99X",
      start: String? = "2024-10-01",
      name: String = "QOF, shorter"
    ) throws -> ParticipationDecisionRow {
      ParticipationDecisionRow(
        id: id,
        action: .customise,
        service: try #require(ServiceCode(code)),
        organisation: DeclarationWorld.ods(commissioner),
        start: start.map { DeclarationWorld.date($0) },
        basedOn: from,
        name: name,
        by: "Ann"
      )
    }
    #expect(world.take([try line("1", "QOF-99X")]).events.map(\.kind) == [.customised])
    let made = try #require(world.state.services.first { $0.service.text == "QOF-99X" })
    #expect(made.commissioner?.text == "99X" && made.start.iso == "2024-10-01")
    #expect(made.end.iso == "2025-03-31" && made.level == .practice)
    #expect(world.state.indicators.map(\.service.text) == ["QOF-99X", "QOF2425"])
    let days = world.state.achievementDates.filter { $0.service == made.service }
    #expect(days.map(\.achievementDate.iso) == ["2025-03-31"])
    #expect(world.move(.offer, made.service, "A81001").rules == [])
    #expect(world.words("A81001") == ["QOF-99X Offered 2024-10-01–2025-03-31"])
    let wrong: [(ParticipationDecisionRow, String)] = [
      (try line("2", "QOF-99X"), "SVC012"),
      (try line("2", "QOF-2", from: made.service), "SVC011"),
      (try line("2", "QOF-2", by: "U00001"), "SVC011"),
      (try line("2", "QOF-2", start: "2024-03-31"), "ORG005"),
      (try line("2", "QOF-2", from: nil), "INS003"),
      (try line("2", "QOF-2", name: ""), "INS003"),
    ]
    for (row, rule) in wrong { #expect(world.take([row]).rules == [rule, "INS006"]) }
  }
}
