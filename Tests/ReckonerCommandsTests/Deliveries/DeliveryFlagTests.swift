import Bundles
import Foundation
import Quality
import Runs
import TestSupport
import Testing

@testable import ReckonerCommands

/// Every option of `check`, `ingest` and `report` does something.
@Suite struct DeliveryFlagTests {
  static let commands: Set<String> = ["check", "ingest", "report"]

  /// Whether an option, written as `check --scratch`, is one of these commands'.
  static func covers(_ option: String) -> Bool {
    commands.contains(String(option.prefix { $0 != " " }))
  }

  /// A command line, and the option that must make a difference to it.
  struct Case: Sendable {
    let command: String
    let option: [String]
    let rest: [String]
  }

  static let table: [Case] = {
    var table: [Case] = []
    let reading: [[String]] = [
      ["--max-bundle-bytes", "10"], ["--max-content-bytes", "10"],
      ["--max-member-bytes", "10"], ["--max-members", "1"], ["--max-ratio", "2"],
      ["--scratch", "FOLDER/nowhere"],
    ]
    let output = [["--format", "json"], ["--quiet"], ["--verbose"], ["--colour", "always"]]
    for option in reading + output {
      // Only the ratio needs a long file: it is looked at from 16 MiB on.
      let zip = option[0] == "--max-ratio" ? "FOLDER/big.zip" : "FOLDER/short.zip"
      table.append(Case(command: "check", option: option, rest: [zip]))
      table.append(
        Case(
          command: "ingest",
          option: option,
          rest: ["FOLDER/book", zip, "--by", "Ann", "--at", "2030-01-02T00:00:00"]
        )
      )
    }
    let small = ["FOLDER/book", "FOLDER/small.csv", "--by", "Ann"]
    let at = ["--at", "2030-01-02T00:00:00"]
    table += [
      Case(command: "check", option: ["--fail-on", "note"], rest: ["FOLDER/short.zip"]),
      Case(command: "ingest", option: ["--fail-on", "never"], rest: small + at),
      Case(command: "ingest", option: ["--by", "Bob"], rest: small + at),
      Case(command: "ingest", option: at, rest: small),
      Case(
        command: "ingest",
        option: ["--ahead"],
        rest: small + ["--at", "2031-01-01T00:00:00"]
      ),
      Case(command: "ingest", option: ["--dry-run"], rest: small + at),
      Case(
        command: "ingest",
        option: ["--set-aside"],
        rest: ["FOLDER/book", "FOLDER/faulty.csv", "--by", "Ann"] + at
      ),
      Case(
        command: "ingest",
        option: ["--hold-on", "affected"],
        rest: ["FOLDER/calculated", "FOLDER/relationships.csv", "--by", "Ann"] + at
      ),
      Case(
        command: "ingest",
        option: ["--book", "FOLDER/book"],
        rest: ["FOLDER/small.csv", "--by", "Ann"] + at
      ),
      Case(
        command: "report",
        option: ["--book", "FOLDER/book"],
        rest: ["summary"]
      ),
      Case(
        command: "report",
        option: ["--version-number", "1"],
        rest: ["summary", "FOLDER/book"]
      ),
    ]
    for option in output {
      table.append(
        Case(command: "report", option: option, rest: ["reconciliation", "FOLDER/book"])
      )
    }
    return table
  }()

  private static let header =
    "QUALITY_SERVICE,NAME,ORG_CODE,ACH_DATE,IND_CODE,FIELD_NAME,VALUE,DEFAULT_VALUES_USED,"
    + "SUBMIT_USER_ID,SUBMIT_DATE,SUBMIT_TIME,LAST_SUBMISSION\r\n"

  private static func row(_ practice: String, _ value: String) -> String {
    "NCD2425,Network Contract,\(practice),20250331,CAN04,Numerator,\(value),None,"
      + "cro-processor,05/04/2025,10:00:00,Y\r\n"
  }

  private static func prepare(_ folder: String) async throws {
    func write(_ bytes: [UInt8], _ name: String) throws {
      try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    }
    try write(Array((header + row("A81001", "1")).utf8), "small.csv")
    try write(Array((header + row("A81001", "1") + row("A81002", "x")).utf8), "faulty.csv")
    try write(Array((header + row("A81003", "1")).utf8), "first.csv")
    try write(try zip(ofBlocks: 1), "short.zip")
    try write(try zip(ofBlocks: 90), "big.zip")
    let calculated = try await DeclarationsBook.calculated()
    try FileManager.default.copyItem(atPath: calculated.path, toPath: "\(folder)/calculated")
    try write(try relationships(of: calculated), "relationships.csv")
    _ = await Transcript.of(["init", "\(folder)/book", "--by", "Ann"])
    _ = await Transcript.of([
      "ingest", "\(folder)/book", "\(folder)/first.csv", "--by", "Ann",
    ])
  }

  /// The relationships of a book, and a practice that was a member from May to June 2024: within
  /// the service's period, and over long before the payment date.
  private static func relationships(of book: DeclarationsBook) throws -> [UInt8] {
    let spell = Spell(
      practice: DeclarationsBook.organisation("A81006"),
      network: DeclarationsBook.organisation("U00001"),
      start: DeclarationsBook.date("2024-05-01"),
      end: DeclarationsBook.date("2024-06-30")
    )
    let rows = try book.state.relationships + [RelationshipRow(spell: spell)]
    let lines = [RelationshipRow.layout.header] + rows.map(\.cells)
    return Array(lines.map { $0.joined(separator: ",") + "\r\n" }.joined().utf8)
  }

  private static func zip(ofBlocks count: Int) throws -> [UInt8] {
    let block = Array((0..<2000).map { row("A8\(1000 + $0)", "1") }.joined().utf8)
    var zip: [UInt8] = []
    var writer = BundleWriter { bytes in for index in bytes.indices { zip.append(bytes[index]) } }
    writer.begin(member: "one.csv")
    try writer.write(Array(header.utf8).span)
    for _ in 0..<count { try writer.write(block.span) }
    try writer.end()
    writer.begin(member: "notes.pdf")
    try writer.write(Array("%PDF-1.4".utf8).span)
    try writer.end()
    try writer.finish()
    return zip
  }

  @Test func everyOptionStandsInTheTable() async throws {
    let known = Set(Self.table.map { "\($0.command) \($0.option[0])" })
    let named = Set(FlagTests.options(try await FlagTests.dump(), [])).filter(Self.covers)
    #expect(named.subtracting(known).sorted() == [])
    #expect(known.subtracting(named).sorted() == [])
  }

  @Test func everyOptionDoesSomething() async throws {
    let folder = try TemporaryFolder()
    try await Self.prepare(folder.path)
    for line in Self.table {
      func trace(_ arguments: [String]) async throws -> String {
        let copy = "\(folder.path)/copy"
        try? FileManager.default.removeItem(atPath: copy)
        let book = arguments.contains("FOLDER/calculated") ? "calculated" : "book"
        try FileManager.default.copyItem(atPath: "\(folder.path)/\(book)", toPath: copy)
        let words = arguments.map {
          $0.replacingOccurrences(of: "FOLDER/\(book)", with: copy)
            .replacingOccurrences(of: "FOLDER", with: folder.path)
        }
        let ran = await Transcript.of(words)
        let after = await Transcript.of(["status", copy])
        return "\(ran)\(after.output)"
      }
      let plain = [line.command] + line.rest
      let without = try await trace(
        line.option[0] == "--by" ? plain.map { $0 == "Ann" ? "Carl" : $0 } : plain
      )
      let given =
        line.option[0] == "--by" ? plain.map { $0 == "Ann" ? "Bob" : $0 } : plain + line.option
      let with = try await trace(given)
      #expect(with != without, "\(line.command) \(line.option) makes no difference")
    }
  }

  @Test func holdOnAffectedSparesDeclarationsWhoseFiguresStay() async throws {
    let folder = try TemporaryFolder()
    var holds: [String: [String]] = [:]
    for choice in ["all", "affected"] {
      let book = try await DeclarationsBook.calculated()
      let file = "\(folder.path)/relationships.csv"
      try Data(try Self.relationships(of: book)).write(to: URL(fileURLWithPath: file))
      let ending = await book.run(
        "ingest",
        file,
        "--by",
        "Ann",
        "--at",
        "2025-04-07T09:00:00",
        "--hold-on",
        choice
      )
      #expect(ending.status < 2, "\(ending)")
      holds[choice] = try book.state.declarations.holdRows.map(\.id)
    }
    #expect(holds["affected"] == [])
    #expect(holds["all"]?.isEmpty == false)
    #expect(holds["all"]?.allSatisfy { $0.contains("U00001/A81006") } == true)
  }
}
