import Book
import Files
import Foundation
import Quality
import Runs
import TestSupport
import Testing

@testable import ReckonerCommands

/// Every option of the commands on declarations and on the book itself does something: with it a
/// command line ends, says or writes otherwise.
@Suite struct DeclarationFlagTests {
  /// How far the book has come before the command.
  enum Stage: Sendable {
    /// Calculated, nothing declared.
    case calculated
    /// Both declared.
    case declared
    /// Both approved.
    case approved
    /// A second date, for which nothing came in.
    case waiting
    /// Everything at once: one approved for good, cases, holds, some of them closed.
    case rich
    /// Something was asked, and something was answered.
    case asked
    /// Old versions are gone.
    case pruned
    /// No book at all.
    case gone
  }

  struct Case: Sendable {
    let command: String
    let option: [String]
    let rest: String
    let stage: Stage
  }

  static let commands: Set<String> = [
    "init", "status", "aggregate", "declaration", "hold", "off-system", "message", "verify",
    "undo", "prune", "ask",
  ]

  /// Whether an option, written behind its command, is one of these.
  static func covers(_ option: String) -> Bool {
    commands.contains(String(option.prefix { $0 != " " }))
  }

  private static let ann = " --by Ann --at 2025-04-10T09:00:00"
  private static let joined = "H-NCD2425/2025-03-31/U00002/A81003/1"
  private static let settled = "O-NCD2425/2025-03-31/U00001/A81001/CAN04.Numerator/1"

  static let table: [Case] = {
    var table: [Case] = []
    func add(_ command: String, _ rest: String, _ stage: Stage, _ options: [String]...) {
      for option in options {
        table.append(Case(command: command, option: option, rest: rest, stage: stage))
      }
    }
    /// The options that are everywhere, and those that every writing command has.
    func common(
      _ command: String,
      _ rest: String,
      _ stage: Stage,
      writes: Bool,
      colourless: Bool = false
    ) {
      let who = writes ? ann : ""
      add(command, "BOOK " + rest + who, stage, ["--format", "json"], ["--quiet"], ["--verbose"])
      add(command, "BOOK " + rest + who, colourless ? .gone : stage, ["--colour", "always"])
      add(command, rest + who, stage, ["--book", "BOOK"])
      guard writes else { return }
      add(command, "BOOK " + rest, stage, ["--by", "Ann"])
      add(command, "BOOK " + rest + " --by Ann", stage, ["--at", "2025-04-11T09:00:00"])
      add(command, "BOOK " + rest + " --by Ann --at 2031-01-01T00:00:00", stage, ["--ahead"])
      if command != "init", command != "undo", command != "prune" {
        add(command, "BOOK " + rest + who, stage, ["--dry-run"])
      }
    }
    let service = ["--service", "NCD2425"]
    for (step, stage) in [
      ("declare", Stage.calculated), ("approve", .declared), ("finance-approve", .approved),
    ] {
      let command = "declaration \(step)"
      let rest = "BOOK U00001 --service NCD2425" + ann
      common(command, "U00001 --service NCD2425", stage, writes: true)
      add(command, rest, stage, ["--date", "2024-03-31"], ["--expect", "99"], ["--note", "x"])
      add(command, "BOOK U00001" + ann, stage, service)
      add(command, "BOOK --service NCD2425 --dry-run" + ann, stage, ["--all"])
      add(command, "BOOK --service NCD2425 --all" + ann, stage, ["--yes"])
      add(
        command,
        "BOOK --service NCD2425 --all --yes" + ann,
        stage,
        ["--status", "On Hold"]
      )
    }
    let filters = [
      ["--service", "NCD9999"], ["--date", "2024-03-31"], ["--organisation", "U00001"],
      ["--commissioner", "00L"],
    ]
    for command in ["declaration list", "hold list", "off-system list"] {
      common(command, "", .rich, writes: false)
      for filter in filters {
        // The one hold is the southern network's, the one case the northern's.
        let isNorth = command == "off-system list"
        let option = filter.map { $0 == "U00001" && isNorth ? "U00002" : $0 }
          .map { $0 == "00L" && isNorth ? "15N" : $0 }
        add(command, "BOOK", .rich, option)
      }
    }
    add("declaration list", "BOOK", .rich, ["--status", "On Hold"])
    add("hold list", "BOOK", .rich, ["--all"])
    add("off-system list", "BOOK", .rich, ["--all"])
    common("declaration history", "U00001 --service NCD2425", .rich, writes: false)
    add("declaration history", "BOOK U00001", .rich, ["--service", "NCD9999"])
    add("declaration history", "BOOK U00001 --service NCD2425", .rich, ["--date", "2024-03-31"])
    common("message list", "", .rich, writes: false)
    add("message list", "BOOK", .rich, ["--recipient", "00L"], ["--kind", "task"])

    let march = "--date 2025-03-31"
    let place = "U00001 --service NCD2425 \(march) --reason x"
    common("hold place", place, .calculated, writes: true)
    add("hold place", "BOOK U00001 \(march) --reason x" + ann, .calculated, service)
    add(
      "hold place",
      "BOOK U00001 --service NCD2425 --reason x" + ann,
      .calculated,
      ["--date", "2025-03-31"]
    )
    add(
      "hold place",
      "BOOK U00001 --service NCD2425 \(march)" + ann,
      .calculated,
      ["--reason", "x"]
    )
    add("hold place", "BOOK \(place)" + ann, .calculated, ["--expect", "99"])
    common("hold release", "\(joined) --figures-stand", .rich, writes: true)
    add("hold release", "BOOK \(joined)" + ann, .rich, ["--figures-stand"])
    add(
      "hold release",
      "BOOK \(joined) --figures-stand" + ann,
      .rich,
      ["--reason", "x"],
      ["--expect", "99"],
      ["--fail-on", "warning"]
    )
    let resolve = "\(settled) --reference PAY --reason x"
    common("off-system resolve", resolve, .rich, writes: true)
    add(
      "off-system resolve",
      "BOOK \(resolve)" + ann,
      .rich,
      ["--value", "1"],
      ["--expect", "99"]
    )
    add("off-system resolve", "BOOK \(settled) --reason x" + ann, .rich, ["--reference", "PAY"])
    add("off-system resolve", "BOOK \(settled) --reference PAY" + ann, .rich, ["--reason", "x"])

    common("ask list", "", .asked, writes: false)
    add("ask list", "BOOK", .asked, ["--all"], ["--rule", "VAL002"])
    common("ask answer", "A-4/1 --note x", .asked, writes: true)
    add("ask answer", "BOOK A-4/1" + ann, .asked, ["--note", "x"])

    common("aggregate", "", .rich, writes: true)
    add(
      "aggregate",
      "BOOK" + ann,
      .rich,
      ["--service", "NCD9999"],
      ["--date", "2024-03-31"],
      ["--organisation", "U00001"]
    )
    let february = "BOOK --service NCD2425 --date 2025-02-28 --organisation U00001" + ann
    add("aggregate", february, .waiting, ["--without", "A81003"], ["--fail-on", "warning"])
    add("aggregate", february + " --without A81003", .waiting, ["--reason", "x"])
    add("aggregate", february, .waiting, ["--with", "A81003"])

    common("init", "", .gone, writes: true)
    table.removeAll { $0.command == "init" && $0.option == ["--colour", "always"] }
    add("init", "BOOK" + ann, .calculated, ["--colour", "always"])
    common("status", "", .rich, writes: false, colourless: true)
    common("verify", "", .rich, writes: false, colourless: true)
    add("verify", "BOOK", .rich, ["--all-versions"], ["--replay"])
    add("verify", "BOOK --replay", .rich, ["--scratch", "/dev/null"])
    add("verify", "BOOK", .pruned, ["--fail-on", "note"])
    common("undo", "--yes", .rich, writes: true)
    add("undo", "BOOK --yes" + ann, .rich, ["--to", "3"], ["--dry-run"])
    add("undo", "BOOK" + ann, .rich, ["--yes"])
    common("prune", "--before 4 --yes", .rich, writes: true)
    add("prune", "BOOK --before 4 --yes" + ann, .rich, ["--drop-inputs"], ["--dry-run"])
    add("prune", "BOOK --before 4" + ann, .rich, ["--yes"])
    add("prune", "BOOK --yes" + ann, .rich, ["--before", "4"])
    return table
  }()

  @Test func everyOptionStandsInTheTable() async throws {
    let known = Set(Self.table.map { "\($0.command) \($0.option[0])" })
    let named = Set(FlagTests.options(try await FlagTests.dump(), [])).filter(Self.covers)
    #expect(named.subtracting(known).sorted() == [])
    #expect(known.subtracting(named).sorted() == [])
  }

  /// One test for all, so that each stage is reached once, copied for every command line, and gone
  /// in the end.
  @Test func everyOptionDoesSomething() async throws {
    let books = try await Self.books()
    var traces: [String: [String]] = [:]
    for line in Self.table {
      let words = (line.command.split(separator: " ") + line.rest.split(separator: " "))
        .map(String.init)
      let known = "\(line.stage) \(line.command) \(line.rest)"
      let without: [String]
      if let trace = traces[known] {
        without = trace
      } else {
        without = try await Self.trace(words, books[line.stage])
        traces[known] = without
      }
      let with = try await Self.trace(words + line.option, books[line.stage])
      #expect(without != with, "\(line)")
    }
  }

  /// What a command line says, how it ends and what it leaves.
  private static func trace(_ words: [String], _ book: DeclarationsBook?) async throws -> [String] {
    let folder = try TemporaryFolder()
    // What only reads, and says so by acting for nobody, needs no copy.
    let isReader = !words.contains("--by")
    let path = isReader ? book?.path ?? "\(folder.path)/book" : "\(folder.path)/book"
    if let book, !isReader { try FileManager.default.linkItem(atPath: book.path, toPath: path) }
    let transcript = await Transcript.of(words.map { $0 == "BOOK" ? path : $0 })
    let version = try? Book(opening: path).version().sha256.description
    let pruned = try? String(contentsOfFile: "\(path)/pruned.csv", encoding: .utf8)
    return [
      String(transcript.status), transcript.output.replacing(path, with: "book"),
      transcript.talk.replacing(path, with: "book"), version ?? "", pruned ?? "",
    ]
  }

  private static func books() async throws -> [Stage: DeclarationsBook] {
    var books: [Stage: DeclarationsBook] = [:]
    books[.calculated] = try await DeclarationsBook.calculated()
    books[.declared] = try await stepped(["declare"])
    books[.approved] = try await stepped(["declare", "approve"])
    books[.waiting] = try DeclarationsBook(
      dates: [DeclarationsBook.february, DeclarationsBook.march]
    )
    books[.rich] = try await rich()
    books[.asked] = try await DeclarationsBook.calculated()
    try books[.asked]?.ask(["A81001", "A81002"])
    _ = await books[.asked]?.act("ask", "answer", "A-4/2", "--note", "x")
    let pruned = try await DeclarationsBook.approved()
    _ = await pruned.run(["prune", "--before", "3", "--by", "Ann", "--yes"])
    books[.pruned] = pruned
    return books
  }

  private static func rich() async throws -> DeclarationsBook {
    let book = try await DeclarationsBook.approved()
    try book.deliver(["A81001": 11, "A81002": 12])
    let cases = try book.state.declarations.caseRows.map(\.id)
    for id in cases where id != settled {
      _ = await book.act("off-system", "resolve", id, "--reference", "PAY-1", "--reason", "x")
    }
    _ = await book.hold("U00002")
    _ = await book.act("hold", "release", "H-NCD2425/2025-03-31/U00002/person/1")
    try book.deliver(["A81004": 9])
    try book.move("A81003", to: "U00002", from: "2025-03-01")
    return book
  }

  private static func stepped(_ steps: [String]) async throws -> DeclarationsBook {
    let book = try await DeclarationsBook.calculated()
    for step in steps { _ = await book.decide(step, "U00001", "U00002") }
    return book
  }
}
