import Testing

@testable import ReckonerCommands

@Suite struct ReportCommandTests {
  @Test func theBookMayComeFirst() async throws {
    let book = try await DeclarationsBook.calculated()
    let first = await Transcript.of(["report", book.path, "holds"])
    let last = await Transcript.of(["report", "holds", book.path])
    #expect(first == last && first.status == 0)
    let named = await Transcript.of(["report", "holds.csv", "--book", book.path])
    #expect(named == last)
  }

  @Test func aReportThatIsNoneIsNamed() async throws {
    let book = try await DeclarationsBook.calculated()
    let alone = await Transcript.of(["report", "nope"])
    #expect(alone.status == 64)
    #expect(alone.talk.contains("There is no report 'nope'; there are declarations, findings,"))
    let mistyped = await book.run(["report", "reconciliations"], 2)
    #expect(mistyped.status == 64)
    #expect(mistyped.talk.contains("Did you mean 'reconciliation'?"), "\(mistyped.talk)")
    let swapped = await book.run(["report", "misssing"])
    #expect(swapped.status == 64)
    #expect(swapped.talk.contains("There is no report 'misssing'"), "\(swapped.talk)")
    let nothing = await Transcript.of(["report", "holds"])
    #expect(nothing.status == 64 && nothing.talk.contains("No book is named"))
  }

  @Test func theVersionIsTheBooks() async throws {
    let book = try await DeclarationsBook.calculated()
    let short = await book.run(["report", "summary", "--version", "2"], 2)
    #expect(short.status == 0)
    #expect(short.output.contains("summary.txt of version 2."), "\(short.output)")
    #expect(short == (await book.run(["report", "summary", "--version-number", "2"], 2)))
    let tool = await Transcript.of(["--version"])
    #expect(tool.status == 0 && tool.output.hasPrefix("reckoner "))
  }

  @Test func theSummaryIsNoTable() async throws {
    let book = try await DeclarationsBook.calculated()
    let csv = await book.run(["report", "summary", "--format", "csv"], 2)
    #expect(csv.status == 64)
    #expect(csv.talk.contains("The summary is a text, of which there is no CSV"))
    let json = await book.run(["report", "summary", "--format", "json"], 2)
    #expect(json.status == 0 && json.output.contains("\"Summary of the run\""), "\(json.output)")
  }

  @Test(arguments: ["payments", "points", "to-next-threshold"])
  func aBookThatPaysForNothingSaysSo(_ name: String) async throws {
    let book = try await DeclarationsBook.calculated()
    let report = await book.run(["report", name], 2)
    #expect(report.status == 2)
    #expect(
      report.talk.contains(
        "version 3 has no report \(name): no service of the book says how it is paid"
      ),
      "\(report.talk)"
    )
    #expect(report.talk.contains("payment_kind of services.csv"))
  }

  @Test func aBookThatHasCalculatedNothingSaysSo() async throws {
    let book = try await PaymentsBook()
    try book.define()
    _ = await book.ingest("definitions", at: "2025-04-01T09:00:00")
    let report = await book.run(["report", "payments", book.path])
    #expect(report.status == 2)
    #expect(report.talk.contains("no declaration was calculated yet"), "\(report.talk)")
    let key = "NPT2425/2025-03-31/U00001"
    let explained = await book.run(["explain", book.path, key])
    #expect(explained.status == 0)
    #expect(
      explained.output.contains(
        "Nothing is paid for \(key). It was not calculated yet: it is Awaiting Network Achievement."
      ),
      "\(explained.output)\(explained.talk)"
    )
  }

  @Test func explainSaysThatNothingIsPaid() async throws {
    let book = try await DeclarationsBook.calculated()
    let key = "NCD2425/2025-03-31/U00001"
    for indicator in [[], ["--indicator", "CAN04"]] {
      let explained = await book.run(["explain", key] + indicator)
      #expect(explained.status == 0)
      #expect(
        explained.output.contains(
          "Nothing is paid for \(key). NCD2425 does not say how it is paid (payment_kind in "
            + "services.csv)."
        ),
        "\(explained.output)\(explained.talk)"
      )
    }
    let unknown = await book.run(["explain", "NCD2425/2025-03-31/U0001"])
    #expect(unknown.status == 64)
    #expect(unknown.talk.contains("did you mean U00001?"), "\(unknown.talk)")
  }
}
