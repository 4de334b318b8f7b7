import Quality
import Testing

@testable import ReckonerCommands

/// Every option of the commands on payments does something.
@Suite struct PaymentFlagTests {
  static let commands: Set<String> = ["service", "achievement"]

  /// Whether an option, written behind its command, is one of these.
  static func covers(_ option: String) -> Bool {
    commands.contains(String(option.prefix { $0 != " " }))
  }

  /// The command with what it needs, and the options that make it end or write otherwise.
  private static let table: [(command: String, rest: String, options: [[String]])] = [
    (
      "service averages", "BOOK --service NPT2425 --date 2025-03-31",
      [["--format", "json"], ["--quiet"], ["--verbose"], ["--colour", "always"]]
    ),
    ("service averages", "--service NPT2425 --date 2025-03-31", [["--book", "BOOK"]]),
    ("service averages", "BOOK --date 2025-03-31", [["--service", "NPT2425"]]),
    ("service averages", "BOOK --service NPT2425", [["--date", "2025-03-31"]]),
  ]

  @Test func everyOptionStandsInTheTable() async throws {
    let known = Set(Self.table.flatMap { line in line.options.map { "\(line.command) \($0[0])" } })
    let named = Set(FlagTests.options(try await FlagTests.dump(), [])).filter(Self.covers)
    #expect(named.subtracting(known).sorted() == [])
    #expect(known.subtracting(named).sorted() == [])
  }

  @Test func everyOptionDoesSomething() async throws {
    let book = try await PaymentsBook.calculated()
    for line in Self.table {
      let words = (line.command.split(separator: " ") + line.rest.split(separator: " "))
        .map { $0 == "BOOK" ? book.path : String($0) }
      let without = await Transcript.of(words)
      for option in line.options {
        let with = await Transcript.of(words + option.map { $0 == "BOOK" ? book.path : $0 })
        #expect(without != with, "\(line.command) \(option)")
      }
    }
  }
}
