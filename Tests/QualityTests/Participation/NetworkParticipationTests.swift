import Findings
import Quality
import Testing

@Suite struct NetworkParticipationTests {
  private typealias World = OfferWorld

  private func accepted() -> World {
    var world = World()
    world.move(.offer, World.network, "U00001")
    world.move(.accept, World.network, "U00001")
    return world
  }

  @Test func aNetworkAcceptsForItsPractices() {
    var world = World()
    world.move(.offer, World.network, "U00001")
    #expect(world.words("A81001") == [])
    let outcome = world.move(.accept, World.network, "U00001")
    #expect(
      outcome.events.map(\.kind) == [
        .offerAccepted, .participationBegun, .participationBegun,
      ]
    )
    #expect(outcome.messages.isEmpty)
    let through = "NCD2425 Approved 2024-04-01–2025-03-31 through U00001"
    #expect(world.words("U00001") == [through] && world.words("A81001") == [through])
    #expect(world.words("A81002") == [through] && world.words("A81003") == [])
  }

  @Test func aPracticeCannotBeDeselected() {
    var world = accepted()
    #expect(world.move(.cancel, World.network, "A81001").rules == ["SVC010", "INS006"])
    #expect(world.move(.reject, World.network, "A81001").rules == ["SVC010", "INS006"])
  }

  @Test func whatAPracticeTakesPartInEndsWhenItLeaves() {
    var world = accepted()
    world.spells[0] = World.spell("A81001", "U00001", "2019-07-01", "2024-12-31")
    let left = world.follow()
    #expect(left.events.map(\.kind) == [.participationEnded])
    #expect(left.events.first?.before == "2025-03-31" && left.events.first?.after == "2024-12-31")
    #expect(world.words("A81001") == ["NCD2425 Approved 2024-04-01–2024-12-31 through U00001"])
    #expect(world.follow().events.isEmpty)
    world.spells[0] = World.spell("A81001", "U00001", "2019-07-01")
    #expect(world.follow().events.map(\.after) == ["2025-03-31"])
  }

  @Test func aPracticeThatMovesTakesPartTwice() {
    var world = accepted()
    world.move(.offer, World.network, "U00002")
    world.move(.accept, World.network, "U00002")
    world.spells[0] = World.spell("A81001", "U00001", "2019-07-01", "2024-12-31")
    world.spells.append(World.spell("A81001", "U00002", "2025-01-01"))
    world.follow()
    #expect(
      world.words("A81001") == [
        "NCD2425 Approved 2024-04-01–2024-12-31 through U00001",
        "NCD2425 Approved 2025-01-01–2025-03-31 through U00002",
      ]
    )
  }

  @Test func aMistakenSpellIsNoMembership() {
    var world = accepted()
    world.spells.append(World.spell("A81003", "U00001", "2024-07-01", "2024-07-01"))
    world.spells.append(World.spell("A81003", "U00001", "2024-08-01", "2024-07-01"))
    world.follow()
    #expect(world.words("A81003") == [])
    // A spell before the service, or after it, is none of it.
    world.spells.append(World.spell("A81003", "U00001", "2020-01-01", "2024-03-31"))
    world.spells.append(World.spell("A81003", "U00001", "2025-04-01"))
    world.follow()
    #expect(world.words("A81003") == [])
  }

  @Test func whenTheNetworksIsCancelledItsPracticesAreToo() {
    var world = accepted()
    let outcome = world.move(.cancel, World.network, "U00001")
    #expect(
      outcome.events.map(\.kind) == [
        .participationCancelled, .participationCancelled, .participationCancelled,
      ]
    )
    #expect(outcome.messages.map(\.recipient?.text) == ["U00001"])
    #expect(world.words("A81001").first?.contains("Cancelled") == true)
    world.move(.offer, World.network, "U00001")
    world.move(.accept, World.network, "U00001")
    #expect(world.words("A81001") == ["NCD2425 Approved 2024-04-01–2025-03-31 through U00001"])
  }

  @Test func aSpellThatIsGoneCancels() {
    var world = accepted()
    world.spells.removeFirst()
    #expect(world.follow().events.map(\.kind) == [.participationCancelled])
    #expect(world.words("A81001").first?.contains("Cancelled") == true)
  }

  @Test func whatAFileGaveStaysButEndsWhenThePracticeLeaves() {
    var world = World()
    func row(_ service: ServiceCode, _ practice: String) -> ParticipationRow {
      ParticipationRow(
        service: service,
        organisation: DeclarationWorld.ods(practice),
        status: .approved,
        start: DeclarationWorld.date("2024-04-01"),
        end: DeclarationWorld.date("2025-03-31")
      )
    }
    world.state = ParticipationState(
      services: world.state.services,
      participation: [
        row(World.network, "A81001"), row(World.network, "A81003"), row(World.own, "A81001"),
      ]
    )
    #expect(world.follow().events.isEmpty)
    world.spells[0] = World.spell("A81001", "U00001", "2019-07-01", "2024-12-31")
    #expect(world.follow().events.map(\.subject) == ["participation NCD2425/A81001/2024-04-01"])
    #expect(
      world.words("A81001") == [
        "NCD2425 Approved 2024-04-01–2024-12-31", "QOF2425 Approved 2024-04-01–2025-03-31",
      ]
    )
    // On to another network on the next day, it takes part as before.
    world.spells.append(World.spell("A81001", "U00002", "2025-01-01"))
    world.follow()
    #expect(world.words("A81001").first == "NCD2425 Approved 2024-04-01–2025-03-31")
    // What nobody lists is not known to have left.
    world.spells = []
    #expect(world.follow().events.isEmpty)
  }

  @Test func twoParticipationsOfTheSameDaysAreSaid() throws {
    func row(_ start: String, _ end: String, _ status: ParticipationStatus = .approved)
      -> ParticipationRow
    {
      ParticipationRow(
        service: World.own,
        organisation: DeclarationWorld.ods("A81001"),
        status: status,
        start: DeclarationWorld.date(start),
        end: DeclarationWorld.date(end)
      )
    }
    let first = row("2024-04-01", "2024-09-30")
    func found(_ other: ParticipationRow) -> [String] {
      ParticipationOverlaps([Placed(other)], in: [first, other]).findings().map(\.rule.id)
    }
    #expect(found(row("2024-09-30", "2025-03-31")) == ["SVC015"])
    #expect(found(row("2024-10-01", "2025-03-31")) == [])
    #expect(found(row("2024-05-01", "2025-03-31", .cancelled)) == [])
    #expect(found(first) == [])
  }
}
