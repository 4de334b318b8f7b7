import Testing

@testable import ReckonerCommands

@Suite struct DeclarationListCommandTests {
  @Test func listsAsTextTableAndDocument() async throws {
    let book = try await DeclarationsBook.calculated()
    try book.deliver(["A81003": 9])
    let text = await book.run(["declaration", "list"])
    #expect(text.status == 0)
    #expect(
      text.output.contains(
        "U00001        NCD2425  2025-03-31        Awaiting Service Provider Approval  value "
      )
    )
    #expect(
      text.output.hasSuffix(
        "2 declarations. As of version 4. Next: reckoner aggregate book --by NAME\n"
      )
    )
    let csv = await book.run(["declaration", "list", "--commissioner", "15N", "--format", "csv"])
    #expect(
      csv.output == """
        organisation,service,achievement_date,status,causes,holds,revision,pounds,\
        pounds_declared,pounds_approved,figures\r
        U00002,NCD2425,2025-03-31,Awaiting Service Provider Approval,,,3,,,,CAN04.Denominator 40; \
        CAN04.Numerator 20\r

        """
    )
    let json = await book.run([
      "declaration", "list", "--organisation", "U00001", "--format", "json",
    ])
    #expect(json.output.contains("\"causes\": [\n        \"value\"\n      ]"))
    #expect(json.output.contains("\"calculated\": \"30\""))
  }

  @Test func onHoldIsShownWhileAHoldStands() async throws {
    let book = try await DeclarationsBook.calculated()
    try book.move("A81003", to: nil, from: "2025-03-01")
    let held = await book.run(["declaration", "list", "--status", "on hold"])
    #expect(held.output.contains("On Hold  leave   A81003 left U00001 from 2025-03-01"))
    #expect(held.output.contains("1 declaration. As of version 4."))
    let none = await book.run(["declaration", "list", "--organisation", "A81001"])
    #expect(none.status == 0 && none.output.hasPrefix("0 declarations."))
    let wrong = await book.run(["declaration", "list", "--status", "Awaiting"])
    #expect(wrong.status == 64 && wrong.talk.contains("There is no status 'Awaiting'; there are"))
    let many = await book.run(["declaration", "list", "more"])
    #expect(many.status == 64 && many.talk.contains("Nothing can be done with 'more' here"))
  }

  @Test func historyHoldsEverythingInOrder() async throws {
    let book = try await DeclarationsBook.approved()
    try book.deliver(["A81003": 7])
    let history = await book.run(
      ["declaration", "history", "U00001", "--service", "NCD2425", "--format", "csv"],
      2
    )
    let rows = history.output.split(separator: "\r\n")
    #expect(rows.first == "version,at,actor,subject,event,before,after,reason,input,line")
    #expect(
      rows.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false)[4] }
        == [
          "opened", "calculated", "status", "declared", "approved", "finance-approved",
          "case-opened",
        ]
    )
    // The book has one service, so it need not be named.
    let text = await book.run(["declaration", "history", "U00001"], 2)
    #expect(
      text.output.contains(
        "NCD2425/2025-03-31/U00001 is Financially Approved at revision 7, after 7 events."
      )
    )
    let none = await book.run(["declaration", "history", "U00009", "--service", "NCD2425"], 2)
    #expect(none.status == 64)
    #expect(none.talk.contains("U00009 has no declaration of NCD2425"))
    let two = try DeclarationsBook(services: [DeclarationsBook.service, RecordedOptionTests.other])
    let unnamed = await two.run(["declaration", "history", "U00001"], 2)
    #expect(unnamed.status == 64)
    #expect(unnamed.talk.contains("choose one with --service (NCD2425, PCN2425)"))
  }

  @Test func anUndoingIsPartOfTheHistory() async throws {
    let book = try await DeclarationsBook.calculated()
    _ = await book.decide("declare", "U00001")
    _ = await book.run(["undo", "--by", "Ann", "--at", "2025-04-08T09:00:00", "--yes"])
    let history = await book.run(["declaration", "history", "U00001", "--service", "NCD2425"], 2)
    #expect(history.output.contains("undone"))
    #expect(history.output.contains("versions 4 to 4 were undone"))
    let other = await book.run(["declaration", "history", "U00002", "--service", "NCD2425"], 2)
    #expect(!other.output.contains("undone"))
  }

  @Test func whatAnUndoingTookBackCanBeRestored() async throws {
    let book = try await DeclarationsBook.calculated()
    _ = await book.decide("declare", "U00001")
    for day in ["08", "09"] {
      _ = await book.run(
        ["undo", "--to", day == "08" ? "3" : "4", "--by", "Ann", "--at"]
          + ["2025-04-\(day)T09:00:00", "--yes"]
      )
    }
    let words = ["declaration", "history", "U00001", "--service", "NCD2425", "--format", "csv"]
    let history = await book.run(words, 2)
    let rows = history.output.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let (provider, commissioner) = (
      "Awaiting Service Provider Approval", "Awaiting Commissioning Organisation Approval"
    )
    #expect(
      rows.suffix(2).map { Array($0[4...7]) } == [
        ["undone", commissioner, provider, "versions 4 to 4 were undone"],
        ["restored", provider, commissioner, "versions 5 to 5 were undone"],
      ]
    )
    let other = await book.run(
      ["declaration", "history", "U00002", "--service", "NCD2425"],
      2
    )
    #expect(!other.output.contains("restored"))
  }
}
