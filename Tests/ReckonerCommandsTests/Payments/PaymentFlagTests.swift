import Book
import Files
import Foundation
import Quality
import Runs
import TestSupport
import Testing

@testable import ReckonerCommands

/// Every option of the commands on payments does something.
@Suite struct PaymentFlagTests {
  static let commands = ["service averages ", "achievement "]

  /// Whether an option, written behind its command, is one of these.
  static func covers(_ option: String) -> Bool {
    commands.contains { option.hasPrefix($0) }
  }

  /// The command with what it needs, and the options that make it end or write otherwise.
  private static let table: [(command: String, rest: String, options: [[String]])] = [
    (
      "service averages", "BOOK --service NPT2425 --date 2025-03-31 --yes" + ann,
      [
        ["--format", "json"], ["--quiet"], ["--verbose"], ["--colour", "always"], ["--dry-run"],
        ["--fail-on", "note"],
      ]
    ),
    (
      "service averages", "--service NPT2425 --date 2025-03-31 --yes" + ann, [["--book", "BOOK"]]
    ),
    ("service averages", "BOOK --date 2025-03-31 --yes" + ann, [["--service", "NPT2425"]]),
    ("service averages", "BOOK --service NPT2425 --yes" + ann, [["--date", "2025-03-31"]]),
    (
      "service averages", "BOOK --service NPT2425 --date 2025-03-31 --yes", [["--by", "Ann"]]
    ),
    (
      "service averages", "BOOK --service NPT2425 --date 2025-03-31 --yes --by Ann",
      [["--at", "2025-04-11T09:00:00"]]
    ),
    ("service averages", "BOOK --service NPT2425 --date 2025-03-31" + ann, [["--yes"]]),
    (
      "achievement override", "BOOK --service NPT2425 --indicator CAN04 --points 5" + said + ann,
      [
        ["--format", "json"], ["--quiet"], ["--verbose"], ["--colour", "always"], ["--dry-run"],
        ["--date", "2024-03-31"], ["--organisation", "U00001"], ["--share", "5"],
        ["--pounds", "5"],
      ]
    ),
    (
      "achievement override", "--service NPT2425 --indicator CAN04 --points 5" + said + ann,
      [["--book", "BOOK"]]
    ),
    (
      "achievement override", "BOOK --service NPT2425 --indicator CAN04" + said + ann,
      [["--points", "5"]]
    ),
    (
      "achievement override", "BOOK --indicator CAN04 --points 5" + said + ann,
      [["--service", "NPT2425"]]
    ),
    (
      "achievement override", "BOOK --service NPT2425 --points 5" + said + ann,
      [["--indicator", "CAN04"]]
    ),
    (
      "achievement override",
      "BOOK --service NPT2425 --indicator CAN04 --points 5 --reason x" + ann,
      [["--reference", "x"]]
    ),
    (
      "achievement override",
      "BOOK --service NPT2425 --indicator CAN04 --points 5 --reference x" + ann,
      [["--reason", "x"]]
    ),
    (
      "achievement override", "BOOK --service NPT2425 --indicator CAN04 --points 5" + said,
      [["--by", "Ann"]]
    ),
    (
      "achievement override",
      "BOOK --service NPT2425 --indicator CAN04 --points 5 --by Ann --format json" + said,
      [["--at", "2025-04-11T09:00:00"]]
    ),
    (
      "achievement override",
      "BOOK --service NPT2425 --indicator CAN04 --points 5 --by Ann --at 2031-01-01T00:00:00"
        + said,
      [["--ahead"]]
    ),
    (
      "achievement withdraw", "BOOK OVERRIDE --reason x --by Ann --at 2031-01-01T00:00:00",
      [["--ahead"]]
    ),
    (
      "service averages",
      "BOOK --service NPT2425 --date 2025-03-31 --yes --by Ann --at 2031-01-01T00:00:00",
      [["--ahead"]]
    ),
    (
      "achievement withdraw", "BOOK X --reason x" + ann,
      [["--format", "json"], ["--quiet"], ["--verbose"], ["--colour", "always"]]
    ),
    ("achievement withdraw", "BOOK OVERRIDE --reason x" + ann, [["--dry-run"]]),
    ("achievement withdraw", "X --reason x" + ann, [["--book", "BOOK"]]),
    ("achievement withdraw", "BOOK X" + ann, [["--reason", "x"]]),
    ("achievement withdraw", "BOOK X --reason x", [["--by", "Ann"]]),
    (
      "achievement withdraw", "BOOK OVERRIDE --reason x --by Ann",
      [["--at", "2025-04-11T09:00:00"]]
    ),
  ]

  private static let ann = " --by Ann --at 2025-04-10T09:00:00"
  private static let said = " --reference x --reason x"

  @Test func everyOptionStandsInTheTable() async throws {
    let known = Set(Self.table.flatMap { line in line.options.map { "\(line.command) \($0[0])" } })
    let named = Set(FlagTests.options(try await FlagTests.dump(), [])).filter(Self.covers)
    #expect(named.subtracting(known).sorted() == [])
    #expect(known.subtracting(named).sorted() == [])
  }

  @Test func everyOptionDoesSomething() async throws {
    let book = try await PaymentsBook.calculated()
    _ = await book.run([
      "achievement", "override", book.path, "--service", "NPT2425", "--indicator", "HI03",
      "--points", "1", "--reference", "x", "--reason", "x", "--by", "Ann", "--at",
      "2025-04-09T09:00:00",
    ])
    _ = await book.aggregate(at: "2025-04-09T23:00:00")
    let override = try #require(try book.state.declarations.overrideRows.first?.id)
    for line in Self.table {
      let words = (line.command.split(separator: " ") + line.rest.split(separator: " "))
        .map { $0 == "OVERRIDE" ? override : String($0) }
      let without = try await Self.trace(words, book)
      for option in line.options {
        let with = try await Self.trace(words + option, book)
        #expect(without != with, "\(line.command) \(line.rest) \(option)")
      }
    }
  }

  /// What a command line says, how it ends and what it leaves, in a copy of the book.
  private static func trace(_ words: [String], _ book: PaymentsBook) async throws -> [String] {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/book"
    try FileManager.default.linkItem(atPath: book.path, toPath: path)
    let transcript = await Transcript.of(words.map { $0 == "BOOK" ? path : $0 })
    return [
      String(transcript.status), transcript.output.replacing(path, with: "book"),
      transcript.talk.replacing(path, with: "book"),
      try Book(opening: path).version().sha256.description,
    ]
  }
}
