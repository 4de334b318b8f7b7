import Book
import Testing

@testable import ReckonerCommands

/// A filter that names nothing that is known is a mistake; one that finds nothing is an answer.
@Suite struct FilterTests {
  private static let lists = [["declaration", "list"], ["hold", "list"], ["off-system", "list"]]

  @Test(arguments: [
    (["--service", "NCD2452"], "The book has no service 'NCD2452'. Did you mean 'NCD2425'?"),
    (["--date", "2025-03-13"], "The book has no achievement date 2025-03-13. Did you mean"),
    (
      ["--organisation", "A8100I"],
      "The book knows no organisation 'A8100I'. Did you mean 'A81001'?"
    ),
    (["--commissioner", "0OL"], "The book knows no commissioner '0OL'. Did you mean '00L'?"),
  ])
  func anUnknownCodeIsNamed(_ filter: [String], _ message: String) async throws {
    let book = try await DeclarationsBook.calculated()
    for list in Self.lists {
      let shown = await book.run(list + filter)
      #expect(shown.status == 64, "\(list) \(filter)")
      #expect(shown.talk.contains(message), "\(shown.talk)")
      #expect(shown.output == "")
    }
  }

  @Test func aKnownCodeWithoutRowsIsAnAnswer() async throws {
    let book = try await DeclarationsBook.calculated()
    for list in [["hold", "list"], ["off-system", "list"]] {
      let shown = await book.run(list + ["--organisation", "U00001", "--date", "2025-03-31"])
      #expect(shown.status == 0)
      #expect(
        shown.talk.hasSuffix(" for --date 2025-03-31 --organisation U00001\n"),
        "\(shown.talk)"
      )
      #expect(shown.talk.hasPrefix("Nothing found: there is no "))
    }
    let member = await book.run(["declaration", "list", "--organisation", "A81001"])
    #expect(member.status == 0 && member.output.hasPrefix("0 declarations."))
    #expect(member.talk == "Nothing found: there is no declaration for --organisation A81001\n")
    let held = await book.run(["declaration", "list", "--status", "On Hold"])
    #expect(held.talk == "Nothing found: there is no declaration for --status 'On Hold'\n")
    let quiet = await book.run(["hold", "list", "--quiet"])
    #expect(quiet.status == 0 && quiet.talk == "")
  }

  @Test func messagesAreFilteredByKnownRecipients() async throws {
    let book = try await DeclarationsBook.calculated()
    let unknown = await book.run(["message", "list", "--recipient", "U0001"])
    #expect(unknown.status == 64 && unknown.talk.contains("Did you mean 'U00001'?"))
    let none = await book.run(["message", "list", "--recipient", "A81001"])
    #expect(none.status == 0)
    #expect(none.talk == "Nothing found: there is no message for --recipient A81001\n")
  }

  @Test func theOnlyServiceNeedNotBeNamed() async throws {
    let book = try await DeclarationsBook.calculated()
    let declared = await book.run([
      "declaration", "declare", "U00001", "--by", "Ann", "--at", "2025-04-03T09:00:00",
    ])
    #expect(declared.status == 0, "\(declared.talk)")
    #expect(declared.talk == "Service NCD2425, the only one of the book\n")
    let held = await book.run([
      "hold", "place", "U00002", "--date", "2025-03-31", "--reason", "x", "--by", "Ann", "--at",
      "2025-04-03T09:00:00",
    ])
    #expect(held.status == 0 && held.talk == "Service NCD2425, the only one of the book\n")
    let version = try OpenBook(book.path).version
    #expect(version.command.contains("--service NCD2425"))
    let two = try DeclarationsBook(services: [DeclarationsBook.service, RecordedOptionTests.other])
    for words in [
      ["declaration", "approve", "U00001"],
      ["hold", "place", "U00001", "--date", "2025-03-31", "--reason", "x"],
    ] {
      let unnamed = await two.run(words + ["--by", "Ann", "--at", "2025-04-03T09:00:00"])
      #expect(unnamed.status == 64)
      #expect(unnamed.talk.contains("choose one with --service (NCD2425, PCN2425)"))
    }
  }

  @Test func whatIsNotCalculatedYetIsSentToWhatDoesIt() async throws {
    let book = try DeclarationsBook()
    try book.deliver(["A81001": 11])
    let early = await book.decide("declare", "U00001")
    #expect(early.status == 3)
    #expect(
      early.output.contains(
        "error[DEC005] NCD2425/2025-03-31/U00001 cannot be declared: it is Awaiting Network "
          + "Achievement; its figures are not calculated yet: run reckoner aggregate book, which "
          + "names what is missing"
      ),
      "\(early.output)"
    )
    #expect(early.talk.hasSuffix("Next: reckoner aggregate book --by NAME\n"), "\(early.talk)")
    let lacking = try DeclarationsBook(dates: [DeclarationsBook.february, DeclarationsBook.march])
    let waiting = await lacking.decide("declare", "U00001", "--date", "2025-02-28")
    #expect(waiting.status == 3)
    #expect(waiting.talk.hasSuffix("Next: reckoner report missing book\n"), "\(waiting.talk)")
    _ = await book.run("aggregate", "--by", "night", "--at", "2025-04-03T01:00:00")
    let early2 = await book.decide("approve", "U00001")
    #expect(
      early2.talk.hasSuffix(
        "Next: reckoner declaration declare book U00001 --service NCD2425 --date 2025-03-31 "
          + "--by NAME\n"
      ),
      "\(early2.talk)"
    )
  }

  @Test func aMistypedProviderIsNamedWithTheOneThatWasMeant() async throws {
    let book = try await DeclarationsBook.calculated()
    let undated = await book.decide("declare", "U0002")
    #expect(
      undated.output.contains(
        "error[DEC001] U0002 has no declaration of NCD2425; did you mean U00002?"
      ),
      "\(undated.output)"
    )
    let dated = await book.decide("declare", "U0002", "--date", "2025-03-31")
    #expect(
      dated.output.contains("is no declaration, so it cannot be declared; did you mean U00002?")
    )
    #expect(dated.talk.hasSuffix("Next: reckoner declaration list book\n"), "\(dated.talk)")
  }
}
