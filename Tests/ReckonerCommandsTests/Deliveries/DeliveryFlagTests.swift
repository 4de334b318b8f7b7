import Bundles
import Foundation
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
          rest: ["FOLDER/book", zip, "--by", "Ann", "--at", "2025-01-01T00:00:00"]
        )
      )
    }
    let small = ["FOLDER/book", "FOLDER/small.csv", "--by", "Ann"]
    let at = ["--at", "2025-01-01T00:00:00"]
    table += [
      Case(command: "check", option: ["--fail-on", "note"], rest: ["FOLDER/short.zip"]),
      Case(command: "ingest", option: ["--fail-on", "never"], rest: small + at),
      Case(command: "ingest", option: ["--by", "Bob"], rest: small + at),
      Case(command: "ingest", option: at, rest: small),
      Case(command: "ingest", option: ["--dry-run"], rest: small + at),
      Case(
        command: "ingest",
        option: ["--set-aside"],
        rest: ["FOLDER/book", "FOLDER/faulty.csv", "--by", "Ann"] + at
      ),
      Case(
        command: "ingest",
        option: ["--hold-on", "affected"],
        rest: ["FOLDER/book", "FOLDER/small.csv", "--by", "Ann"] + at
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
    _ = await Transcript.of(["init", "\(folder)/book", "--by", "Ann"])
    _ = await Transcript.of([
      "ingest", "\(folder)/book", "\(folder)/first.csv", "--by", "Ann",
    ])
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
    // What needs relationships to show itself is told by the samples' story.
    #expect(named.subtracting(known).sorted() == [])
    #expect(known.subtracting(named).sorted() == [])
  }

  @Test func everyOptionDoesSomething() async throws {
    let folder = try TemporaryFolder()
    try await Self.prepare(folder.path)
    let book = "\(folder.path)/book"
    for line in Self.table where line.option[0] != "--hold-on" {
      func trace(_ arguments: [String]) async throws -> String {
        let copy = "\(folder.path)/copy"
        try? FileManager.default.removeItem(atPath: copy)
        try FileManager.default.copyItem(atPath: book, toPath: copy)
        let words = arguments.map {
          $0.replacingOccurrences(of: "FOLDER/book", with: copy)
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
}
