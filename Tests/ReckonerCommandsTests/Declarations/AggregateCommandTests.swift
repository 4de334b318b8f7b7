import Testing

@testable import ReckonerCommands

@Suite struct AggregateCommandTests {
  static let night = ["--by", "night", "--at", "2025-04-09T01:00:00"]

  @Test func saysWhatWasRecalculatedAndWhatWentBack() async throws {
    let book = try DeclarationsBook()
    let first = await book.run(["aggregate"] + Self.night)
    #expect(first.status == 0)
    #expect(
      first.output.contains(
        "2 declarations recalculated: 2 now ready, 0 to be declared again; 0 still waiting. "
          + "Version 3 is published."
      )
    )
    let again = await book.run(["aggregate"] + Self.night)
    #expect(
      again.output.contains(
        "0 declarations recalculated: 0 now ready, 0 to be declared again; 0 still waiting. "
          + "Nothing changed, so nothing was published."
      )
    )
    #expect(try book.number == 3)
    _ = await book.decide("declare", "U00001")
    try book.deliver(["A81003": 9])
    let trial = await book.run(["aggregate", "--dry-run"] + Self.night)
    #expect(trial.output.contains("1 declaration would be recalculated: 0 now ready, 1 to be"))
    let back = await book.run(["aggregate"] + Self.night)
    #expect(back.output.contains("CAN04.Numerator 30 → 29 (A81003 10 → 9)"))
    #expect(
      back.output.contains("1 to be declared again; 0 still waiting. Version 6 is published.")
    )
  }

  @Test func whatStaysSaysWhy() async throws {
    let book = try DeclarationsBook(dates: [DeclarationsBook.february, DeclarationsBook.march])
    let run = await book.run(["aggregate"] + Self.night)
    #expect(run.status == 0)
    #expect(run.output.contains("warning[DEC010]"))
    #expect(run.output.contains("NCD2425/2025-02-28/U00001  stays"))
    #expect(run.output.contains("2 still waiting"))
    let strict = await book.run(["aggregate", "--fail-on", "warning"] + Self.night)
    #expect(strict.status == 1)
    #expect(strict.output.contains("Nothing changed, so nothing was published"))
  }

  @Test func aPracticeIsLeftOutOnlyForAReason() async throws {
    let book = try DeclarationsBook(dates: [DeclarationsBook.february, DeclarationsBook.march])
    let february = ["--service", "NCD2425", "--date", "2025-02-28", "--organisation", "U00001"]
    let bare = await book.run(["aggregate", "--without", "A81003"] + february + Self.night)
    #expect(bare.status == 3 && bare.output.contains("error[DEC016]"))
    let complete = await book.run(
      [
        "aggregate", "--without", "A81003", "--reason", "x", "--service", "NCD2425", "--date",
        "2025-03-31",
      ] + Self.night
    )
    #expect(complete.status == 3 && complete.output.contains("error[DEC019]"))
    let stranger = await book.run(
      ["aggregate", "--without", "A81005", "--reason", "x"] + february + Self.night
    )
    #expect(stranger.status == 3 && stranger.output.contains("error[DEC015]"))
    let done = await book.run(
      ["aggregate", "--without", "A81003", "--reason", "closed"] + february + Self.night
    )
    #expect(done.status == 0 && done.output.contains("waived"))
    let unreasoned = await book.run(["aggregate", "--with", "A81003"] + february + Self.night)
    #expect(unreasoned.status == 3 && unreasoned.output.contains("error[DEC016]"))
    let back = await book.run(
      ["aggregate", "--with", "A81003", "--reason", "it comes after all"] + february + Self.night
    )
    #expect(back.status == 0 && back.output.contains("waiver-ended"))
    #expect(back.output.contains("it comes after all"))
    let twice = await book.run(
      ["aggregate", "--with", "A81003", "--reason", "it comes after all"] + february + Self.night
    )
    #expect(twice.status == 3 && twice.output.contains("error[DEC022]"))
  }

  @Test func refusalsAndWrongCommandLines() async throws {
    let book = try DeclarationsBook()
    let none = await book.run(["aggregate", "--date", "2024-12-31"] + Self.night)
    #expect(none.status == 3 && none.output.contains("error[DEC021]"))
    let one = await book.run(
      ["aggregate", "--organisation", "U00001", "--organisation", "U00009"] + Self.night
    )
    #expect(one.status == 3)
    #expect(one.output.contains("U00009 has no declaration of what was named"))
    #expect(one.output.contains("note[DEC017]"))
    #expect(try book.number == 2)
    let wide = await book.run(["aggregate", "--without", "A81003", "--reason", "x"] + Self.night)
    #expect(wide.status == 64 && wide.talk.contains("--without needs --service"))
    let idle = await book.run(["aggregate", "--reason", "x"] + Self.night)
    #expect(idle.status == 64 && idle.talk.contains("--reason goes with --without and --with."))
    let both = await book.run(
      ["aggregate", "--service", "NCD2425", "--without", "A81003", "--with", "A81003"] + Self.night
    )
    #expect(both.status == 64 && both.talk.contains("--with and --without are two decisions"))
    let again = await book.run(["aggregate", "--with", "A81003", "--reason", "x"] + Self.night)
    #expect(again.status == 64 && again.talk.contains("--with needs --service"))
    let some = await book.run(["aggregate", "--organisation", "U00001"] + Self.night)
    #expect(some.output.contains("1 declaration recalculated"))
  }
}
