import Testing

@testable import ReckonerCommands

@Suite struct HoldCommandTests {
  @Test func aPersonsHold() async throws {
    let book = try await DeclarationsBook.calculated()
    let placed = await book.hold(because: "list size disputed")
    #expect(placed.status == 0)
    #expect(
      placed.output.contains(
        "1 hold placed. Version 4 is published. Next: reckoner hold list book"
      )
    )
    let list = await book.run(["hold", "list"])
    #expect(
      list.output
        == """
        id                                  hold                figures       placed_at            lifted_by
        H-NCD2425/2025-03-31/U00001/person/1  list size disputed  not affected  2025-04-10T09:00:00  release
        1 hold standing. As of version 4. Next: reckoner hold release book H-NCD2425/2025-03-31/U00001/person/1 --by NAME

        """.replacing(
          "id                                  hold",
          with: "id                                    hold"
        )
    )
    let refused = await book.decide("declare", "U00001")
    #expect(refused.status == 3 && refused.output.contains("error[DEC003]"))
    let released = await book.act("hold", "release", "H-NCD2425/2025-03-31/U00001/person/1")
    #expect(released.status == 0 && released.output.contains("1 hold released"))
    let twice = await book.act("hold", "release", "H-NCD2425/2025-03-31/U00001/person/1")
    #expect(twice.status == 3 && twice.output.contains("error[HLD002]"))
    let open = await book.run(["hold", "list"])
    #expect(
      open.output == "0 holds standing. As of version 5. Next: reckoner declaration list book "
        + "--status 'Awaiting Service Provider Approval'\n"
    )
    let all = await book.run(["hold", "list", "--all"])
    #expect(all.output.contains("released 2025-04-10T09:00:00 by Ann"))
    #expect(all.output.contains("0 holds standing, 1 released."))
  }

  @Test func aLeaveWaitsForAggregationAndAJoinMayStand() async throws {
    let book = try await DeclarationsBook.calculated()
    try book.move("A81003", to: "U00002", from: "2025-03-01")
    let left = "H-NCD2425/2025-03-31/U00001/A81003/1"
    let joined = "H-NCD2425/2025-03-31/U00002/A81003/1"
    let list = await book.run(["hold", "list"])
    #expect(list.output.contains("A81003 left U00001 from 2025-03-01"))
    #expect(list.output.contains("aggregate, then release\n"))
    #expect(list.output.contains("aggregate, then release; or release --figures-stand\n"))
    #expect(
      list.output.contains("2 holds standing. As of version 4. Next: reckoner aggregate book")
    )
    let early = await book.act("hold", "release", left)
    #expect(early.status == 3 && early.output.contains("error[HLD003]"))
    let never = await book.act("hold", "release", left, "--figures-stand")
    #expect(never.status == 3 && never.output.contains("error[HLD005]"))
    let waiting = await book.act("hold", "release", joined)
    #expect(waiting.status == 3 && waiting.output.contains("error[HLD004]"))
    let stands = await book.act("hold", "release", joined, "--figures-stand", "--reason", "paper")
    #expect(stands.status == 0 && stands.output.contains("waived"))
    _ = await book.run(["aggregate", "--by", "night"])
    let late = await book.act("hold", "release", left)
    #expect(late.status == 0)
    let csv = await book.run([
      "hold", "list", "--all", "--organisation", "U00002", "--format", "csv",
    ])
    #expect(csv.output.hasPrefix("id,organisation,service,achievement_date,cause,practice,"))
    #expect(csv.output.contains(",joined,A81003,2025-03-01,Y,2025-04-07T09:00:00,delivery,,,"))
    #expect(csv.output.hasSuffix(",2025-04-10T09:00:00,Ann,figures-stand,,,\r\n"))
  }

  @Test func refusalsAndWrongCommandLines() async throws {
    let book = try await DeclarationsBook.approved()
    let none = await book.act("hold", "release", "H-1")
    #expect(none.status == 3 && none.output.contains("error[HLD001]"))
    let late = await book.hold()
    #expect(late.status == 3 && late.output.contains("error[HLD007]"))
    let empty = await book.hold("U00002", because: "")
    #expect(empty.status == 3 && empty.output.contains("error[HLD006]"))
    let unnamed = await book.act("hold", "release")
    #expect(unnamed.status == 64 && unnamed.talk.contains("No hold is named"))
    let date = await book.hold(on: "31/03/2025")
    #expect(date.status == 64 && date.talk.contains("a date is written as 2025-03-31"))
    let filter = await book.run(["hold", "list", "--service", "NCD2426"])
    #expect(filter.status == 64 && filter.talk.contains("Did you mean 'NCD2425'?"))
  }
}
