import Foundation
import Runs
import TestSupport
import Testing

@testable import ReckonerCommands

@Suite struct BookCommandTests {
  static let who = ["--by", "Ann", "--at", "2025-04-01T09:00:00"]
  static let later = ["--by", "Ann", "--at", "2025-04-30T09:00:00"]

  @Test func initMakesABookOnce() async throws {
    let folder = try TemporaryFolder()
    let made = await Transcript.of(["init", "\(folder.path)/b"] + Self.who)
    #expect(made.status == 0)
    #expect(
      made.output.hasSuffix(
        "/b is an empty book. Version 1 is published. Next: reckoner ingest \(folder.path)/b DEFINITIONS --by NAME\n"
      )
    )
    let again = await Transcript.of(["init", "\(folder.path)/b"] + Self.who)
    #expect(again.status == 3 && again.talk.contains("is there already and not empty"))
    let used = await Transcript.of(["init", folder.path] + Self.who)
    #expect(used.status == 3)
    let nobody = await Transcript.of(["init", "\(folder.path)/c"])
    #expect(nobody.status == 64)
    let status = await Transcript.of(["status", "\(folder.path)/b"])
    #expect(status.status == 0 && status.output.contains("No declarations"))
    let report = await Transcript.of(["report", "reconciliation", "\(folder.path)/b"])
    #expect(report.status == 2 && report.talk.contains("version 1 has no reports"))
    let empty = await Transcript.of(["aggregate", "\(folder.path)/b"] + Self.who)
    #expect(empty.status == 0 && empty.output.contains("nothing was published"))
  }

  @Test func statusSaysWhatStandsAndWhatToDo() async throws {
    let book = try await DeclarationsBook.approved()
    try book.deliver(["A81001": 11, "A81004": 9])
    try book.move("A81003", to: "U00002", from: "2025-03-01")
    let status = await book.run(["status"])
    #expect(status.status == 0)
    for line in [
      "Book book, version 8 of 2025-04-07T09:00:00 by delivery: delivery\n",
      "\n2 declarations:\n  1  Financially Approved\n  1  On Hold\n",
      "\n1 declaration awaits aggregation: join 1, value 1\n",
      "\n1 hold standing:\n  H-NCD2425/2025-03-31/U00002/A81003/1\n"
        + "      A81003 joined U00002 from 2025-03-01; lifted by: aggregate, then release; "
        + "or release --figures-stand\n",
      " off-system cases to settle:\n",
      "\nTo do:\n  reckoner aggregate book --by NAME\n  reckoner hold list book\n"
        + "  reckoner off-system list book\n",
      "\nThe book is at version 8. Next: reckoner aggregate book --by NAME\n",
    ] {
      #expect(status.output.contains(line), "\(line) in \(status.output)")
    }
    let json = await book.run(["status", "--format", "json"])
    #expect(json.output.contains("\"awaitAggregation\": 1"))
    let csv = await book.run(["status", "--format", "csv"])
    #expect(csv.output.hasPrefix("section,item,detail\r\nversion,8,"))
    let none = await Transcript.of(["status", "\(book.path)-gone"])
    #expect(none.status == 2)
  }

  @Test func statusSaysWhatSomebodyHasToAnswer() async throws {
    let book = try await DeclarationsBook.calculated()
    #expect(!(await book.run(["status"])).output.contains("to answer"))
    try book.move("A81003", to: "U00002", from: "2025-03-01", staying: true)
    let status = await book.run(["status"])
    #expect(
      status.output.contains(
        """

        1 ask to answer:
          1  DEC012 A practice is in two networks on the day
              reckoner aggregate book --by NAME --dry-run

        """
      ),
      "\(status.output)"
    )
    let json = await book.run(["status", "--format", "json"])
    #expect(json.output.contains("\"rule\": \"DEC012\""))
    _ = await book.run([
      "aggregate", "--service", "NCD2425", "--organisation", "U00002", "--without", "A81003",
      "--reason", "stays", "--by", "Ann",
    ])
    #expect(!(await book.run(["status"])).output.contains("to answer"))
  }

  @Test func verifyFindsWhatWasChangedByHand() async throws {
    let book = try await DeclarationsBook.calculated()
    let whole = await book.run(["verify"])
    #expect(whole.status == 0)
    #expect(whole.output.contains(" bytes, all as published. The current version"))
    let all = await book.run(["verify", "--all-versions"])
    #expect(all.status == 0 && all.output.contains("3 versions checked"))
    let table = "\(book.path)/versions/000003/tables/holds.csv"
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: table)
    let handle = try #require(FileHandle(forWritingAtPath: table))
    try handle.write(contentsOf: Data("x".utf8))
    try handle.close()
    let changed = await book.run(["verify"])
    #expect(changed.status == 1)
    #expect(changed.output.contains("error[BOK001]"))
    #expect(changed.output.contains("book is not as it was published."))
    let none = await Transcript.of(["verify", "\(book.path)-gone"])
    #expect(none.status == 2)
  }

  @Test func undoPublishesTheEarlierState() async throws {
    let book = try await DeclarationsBook.calculated()
    let before = try book.state
    _ = await book.decide("declare", "U00001")
    let asked = await book.run(["undo"] + Self.later)
    #expect(asked.status == 64 && asked.talk.contains("To go back to version 3, add --yes"))
    let trial = await book.run(["undo", "--dry-run"] + Self.later)
    #expect(trial.status == 0)
    #expect(trial.output.contains("4        2025-04-03T09:00:00  Ann  declaration declare U00001"))
    #expect(trial.output.contains("1 version would be undone. Nothing was written (--dry-run)."))
    #expect(try book.number == 4)
    let done = await book.run(["undo", "--yes"] + Self.later)
    #expect(done.status == 0)
    #expect(
      done.output.contains(
        "1 version undone. Version 5 is published, with the state of version 3."
      )
    )
    #expect(try book.state == before)
    let same = await book.run(["undo", "--to", "3", "--yes"] + Self.later)
    #expect(same.status == 0 && same.output.contains("Nothing changed, so nothing was published."))
    let late = await book.run(["undo", "--to", "9", "--yes"] + Self.later)
    #expect(late.status == 3 && late.talk.contains("version 9 is not earlier than the current"))
    let again = await book.decide("declare", "U00001")
    #expect(again.status == 0)
    #expect((await book.run(["verify", "--all-versions"])).status == 0)
  }

  @Test(arguments: ["two\nlines", "two\r\nlines", "a\ttab"])
  func aReasonIsOnOneLine(_ reason: String) async throws {
    let book = try await DeclarationsBook.calculated()
    let number = try book.number
    let placed = await book.run(
      [
        "hold", "place", "U00001", "--service", "NCD2425", "--date", "2025-03-31", "--reason",
        reason, "--by", "Ann", "--at", "2025-04-10T09:00:00",
      ]
    )
    #expect(placed.status == 64, "\(placed.output)\(placed.talk)")
    #expect(placed.talk.contains("reason: it holds a line break or another control character"))
    #expect(try book.number == number)
  }

  @Test func nothingToUndoInANewBook() async throws {
    let folder = try TemporaryFolder()
    _ = await Transcript.of(["init", "\(folder.path)/b"] + Self.who)
    let undo = await Transcript.of(["undo", "\(folder.path)/b", "--yes"] + Self.later)
    #expect(undo.status == 3 && undo.talk.contains("there is nothing to undo"))
  }

  @Test func pruneDropsOldVersions() async throws {
    let book = try await DeclarationsBook.approved()
    let asked = await book.run(["prune", "--before", "4"] + Self.who)
    #expect(asked.status == 64)
    let trial = await book.run(["prune", "--before", "4", "--dry-run"] + Self.later)
    #expect(trial.status == 0 && trial.output.contains("would be dropped"))
    #expect((await book.run(["undo", "--to", "2", "--dry-run"] + Self.later)).status == 0)
    let done = await book.run(["prune", "--before", "4", "--yes"] + Self.later)
    #expect(done.status == 0 && done.output.contains("3 versions, "))
    #expect((await book.run(["undo", "--to", "2", "--dry-run"] + Self.later)).status == 2)
    let verified = await book.run(["verify", "--all-versions"])
    #expect(verified.status == 0 && verified.output.contains("note[BOK010]"))
    let again = await book.run(["prune", "--before", "4", "--yes"] + Self.later)
    #expect(again.output.contains("There is nothing to drop. The book is unchanged."))
    let wrong = await book.run(["prune", "--before", "0", "--yes"] + Self.later)
    #expect(wrong.status == 64)
    let history = await book.run(["declaration", "history", "U00001", "--service", "NCD2425"], 2)
    #expect(history.output.contains("; versions up to 3 were pruned"))
  }

  @Test func theRealExecutableDoesTheSame() async throws {
    let book = try await DeclarationsBook.calculated()
    let refused = try ReckonerProcess.run([
      "declaration", "approve", book.path, "U00001", "--service", "NCD2425", "--by", "Ann",
    ])
    #expect(refused.status == 3)
    #expect(refused.output.contains("command line: error[DEC005]"))
    #expect(refused.talk.contains("the decision was refused, and the book is unchanged"))
    let done = try ReckonerProcess.run([
      "declaration", "declare", "--book", book.path, "U00001", "--service", "NCD2425", "--by",
      "Ann",
    ])
    #expect(done.status == 0)
    let status = try ReckonerProcess.run(["status", book.path])
    #expect(status.status == 0)
    #expect(status.output.contains("1  Awaiting Commissioning Organisation Approval"))
  }

  @Test func everyCommandShowsExamplesFirst() async {
    let commands: [[String]] = [
      ["init"], ["status"], ["aggregate"], ["verify"], ["undo"], ["prune"],
      ["declaration"], ["declaration", "list"], ["declaration", "declare"],
      ["declaration", "approve"], ["declaration", "finance-approve"], ["declaration", "history"],
      ["hold"], ["hold", "list"], ["hold", "place"], ["hold", "release"],
      ["off-system"], ["off-system", "list"], ["off-system", "resolve"],
      ["message"], ["message", "list"],
    ]
    for command in commands {
      let help = await Transcript.of(command + ["--help"])
      #expect(help.status == 0, "\(command)")
      #expect(help.output.contains("\nExamples:\n  reckoner \(command.joined(separator: " "))"))
      #expect(help.output.contains("Exit codes:\n"))
    }
  }
}
