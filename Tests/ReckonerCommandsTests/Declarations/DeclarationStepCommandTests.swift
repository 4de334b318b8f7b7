import Book
import Findings
import Quality
import Testing

@testable import ReckonerCommands
@testable import Runs

@Suite struct DeclarationStepCommandTests {
  @Test func stepsOneAfterAnother() async throws {
    let book = try await DeclarationsBook.calculated()
    let declared = await book.decide("declare", "U00001")
    #expect(
      declared.output == """
        subject                    event     before                              after                                         reason
        NCD2425/2025-03-31/U00001  declared  Awaiting Service Provider Approval  Awaiting Commissioning Organisation Approval
        1 declaration declared. Version 4 is published. Next: reckoner declaration list book --status 'Awaiting Service Provider Approval'

        """
    )
    #expect(declared.status == 0 && declared.talk.isEmpty)
    let approved = await book.decide("approve", "U00001", "--note", "checked")
    #expect(approved.output.contains("Awaiting Financial Approval  checked"))
    let final = await book.decide("finance-approve", "U00001")
    #expect(final.status == 0 && final.output.contains("Version 6 is published"))
    let row = try book.state.declarations.declarationRows[0]
    #expect(row.status == .financiallyApproved)
    #expect(row.approved?.note == "checked" && row.approved?.by == "Ann")
  }

  @Test func allTogetherNeedsYes() async throws {
    let book = try await DeclarationsBook.calculated()
    let asked = await book.decide("declare", "--all")
    #expect(asked.status == 64)
    #expect(
      asked.talk.hasPrefix(
        "Error: To declare all declarations of NCD2425 that wait for it, add --yes"
      )
    )
    let trial = await book.decide("declare", "--all", "--dry-run")
    #expect(trial.status == 0)
    #expect(
      trial.output.contains(
        "2 declarations would be declared. Nothing was written (--dry-run)."
      )
    )
    #expect(try book.number == 3)
    let done = await book.decide("declare", "--all", "--yes")
    #expect(done.output.contains("2 declarations declared. Version 4 is published."))
    let again = await book.decide("declare", "--all", "--yes")
    #expect(again.status == 0)
    #expect(
      again.output.contains(
        "0 declarations declared. Nothing changed, so nothing was published."
      )
    )
    #expect(try book.number == 4)
  }

  @Test func oneRefusalRefusesAllAndEachIsNamed() async throws {
    let book = try await DeclarationsBook.calculated()
    try book.move("A81003", to: "U00002", from: "2025-03-01")
    try book.deliver(["A81004": 9])
    let before = try book.number
    let refused = await book.decide("declare", "U00001", "U00002", "U00009", "--date", "2025-03-31")
    #expect(refused.status == 3)
    for rule in ["DEC001", "DEC002", "DEC003"] {
      #expect(refused.output.contains("command line: error[\(rule)]"))
    }
    #expect(refused.output.contains("U00009 is no declaration, so it cannot be declared"))
    #expect(
      refused.talk == """
        reckoner: error: book: 3 of 3 decisions were refused, so none was carried out; \
        the book is unchanged
        Next: reckoner aggregate book --by NAME

        """
    )
    #expect(try book.number == before)
    let trial = await book.decide("declare", "U00001", "--dry-run")
    #expect(trial.status == 3)
  }

  @Test func whatIsHeldBackWithOthersIsNamed() async throws {
    let book = try await DeclarationsBook.calculated()
    try book.deliver(["A81004": 9])
    let refused = await book.decide("declare", "U00001", "U00002")
    #expect(refused.status == 3)
    #expect(refused.output.contains("error[DEC002]"))
    #expect(
      refused.output.contains(
        "note[DEC017] NCD2425/2025-03-31/U00001 was left as it was, because another one was refused"
      )
    )
    #expect(refused.talk.contains("1 of 2 decisions was refused"))
    let json = await book.decide("declare", "U00002", "--format", "json")
    #expect(json.status == 3)
    #expect(json.output.contains("\"code\": \"decision-refused\""))
    #expect(json.output.contains("\"rule\": \"DEC002\""))
    #expect(json.output.contains("\"exitCode\": 3"))
  }

  @Test func everyWrongState() async throws {
    let book = try await DeclarationsBook.calculated()
    let early = await book.decide("approve", "U00001")
    #expect(early.status == 3 && early.output.contains("error[DEC005]"))
    #expect(early.output.contains("next is reckoner declaration declare"))
    let approved = try await DeclarationsBook.approved()
    let late = await approved.decide("declare", "U00001")
    #expect(late.status == 3 && late.output.contains("error[DEC006]"))
    let unknown = await book.decide("declare", "U00009")
    #expect(unknown.status == 3)
    #expect(unknown.output.contains("error[DEC001] U00009 has no declaration of NCD2425"))
  }

  @Test func aStaleRevisionIsRefused() async throws {
    let book = try await DeclarationsBook.calculated()
    let revision = try book.state.declarations.declarationRows[0].revision
    let stale = await book.decide("declare", "U00001", "--expect", "1")
    #expect(stale.status == 3)
    #expect(stale.output.contains("error[DEC009]"))
    #expect(stale.output.contains("is at revision \(revision), not 1"))
    let fresh = await book.decide("declare", "U00001", "--expect", "\(revision)")
    #expect(fresh.status == 0)
  }

  @Test func aDateIsNeverGuessed() async throws {
    let book = try DeclarationsBook(dates: [DeclarationsBook.february, DeclarationsBook.march])
    let unclear = await book.decide("declare", "U00001")
    #expect(unclear.status == 64)
    #expect(
      unclear.talk.contains(
        "U00001 has several declarations of NCD2425: choose one with --date (2025-02-28, 2025-03-31)"
      )
    )
    _ = await book.run("aggregate", "--by", "night")
    let clear = await book.decide("declare", "U00001")
    #expect(clear.status == 0)
    #expect(clear.output.contains("NCD2425/2025-03-31/U00001  declared"))
  }

  @Test func wrongCommandLines() async throws {
    let book = try await DeclarationsBook.calculated()
    let cases: [([String], String)] = [
      ([], "No provider is named: give codes, or --all"),
      (["U1"], "“U1” is not an ODS code"),
      (["U00001", "--all"], "--all and the provider 'U00001' contradict each other"),
      (["U00001", "--status", "On Hold"], "--status goes with --all."),
      (["U00001", "U00002", "--expect", "1"], "--expect goes with one declaration"),
      (["--all", "--yes", "--status", "On Hol"], "Did you mean 'On Hold'?"),
    ]
    for (words, message) in cases {
      let transcript = await Transcript.of(
        ["declaration", "declare", book.path] + words + ["--service", "NCD2425", "--by", "Ann"]
      )
      #expect(transcript.status == 64, "\(words)")
      #expect(transcript.talk.contains(message), "\(words): \(transcript.talk)")
    }
    let service = await Transcript.of([
      "declaration", "declare", book.path, "U00001", "--service", "NCD2426", "--by", "Ann",
    ])
    #expect(service.status == 64)
    #expect(service.talk.contains("The book has no service 'NCD2426'. Did you mean 'NCD2425'?"))
    let nobody = await Transcript.of([
      "declaration", "declare", book.path, "U00001", "--service", "NCD2425",
    ])
    #expect(nobody.status == 64)
    let note = await book.decide("declare", "U00001", "--note", "bell\u{7}")
    #expect(note.status == 64)
    #expect(note.talk.contains("reason: “bell\\u{7}” is not text"))
    let nowhere = await Transcript.of([
      "declaration", "declare", "\(book.path)-gone", "U00001", "--service", "NCD2425", "--by",
      "Ann",
    ])
    #expect(nowhere.status == 2 && nowhere.talk.contains("is not a book"))
  }

  @Test func aDecisionIsKeptAsAnInstructionFile() async throws {
    let book = try await DeclarationsBook.calculated()
    _ = await book.decide("declare", "--all", "--yes", "--note", "a, \"b\"")
    let opened = try Book(opening: book.path)
    let version = try opened.version()
    let input = try #require(version.inputs.first)
    #expect(version.inputs.count == 1 && input.kind == "instruction")
    #expect(version.command == "declaration declare --all --service NCD2425 --note 'a, \"b\"'")
    let rows = try book.state.declarations.decisionRows.filter { $0.action == .declare }
    #expect(rows.count == 2)
    #expect(try opened.contents(of: input) == BookTable.bytes(rows))
    #expect(rows.allSatisfy { $0.id.hasPrefix("V3-") && input.name.contains($0.id.prefix(15)) })
    let events = try BookTable.rows(EventRow.self, at: "events.csv", in: version, of: opened)
    #expect(events.map(\.input) == [input.name, input.name])
    #expect(events.map(\.line) == [2, 3])
  }

  @Test func theSameDecisionsMakeTheSameBytes() async throws {
    let one = try await DeclarationsBook.approved()
    let other = try await DeclarationsBook.approved()
    #expect(
      try Book(opening: one.path).version().sha256 == Book(opening: other.path).version().sha256
    )
  }

  @Test func keptLinesChangeNothingWhenTheyComeAgain() async throws {
    let book = try await DeclarationsBook.calculated()
    _ = await book.decide("declare", "U00001")
    var run = try BookRun(
      book.path,
      actor: "Ann",
      moment: DeclarationsBook.code("2025-04-09T09:00:00") { Timestamp(iso: $0) }
    )
    let before = run.state
    let rows = run.state.declarations.decisionRows.map { Placed($0) }
    let outcome = try DecisionRun.take(.declarations(rows), in: &run) { _, _ in PaymentValues() }
    #expect(outcome.events.isEmpty && !outcome.isRefused)
    #expect(outcome.findings.allSatisfy { $0.rule == .decisionTakenBefore })
    #expect(run.state == before)
  }
}
