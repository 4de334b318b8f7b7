import Foundation
import TestSupport
import Testing

@testable import ReckonerCommands

/// Every option that help names does something: with it a command line ends or writes otherwise.
@Suite struct FlagTests {
  struct Dump: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }
    struct Argument: Decodable {
      let kind: String
      let names: [Name]?
    }
    struct Command: Decodable {
      let commandName: String
      let arguments: [Argument]?
      let subcommands: [Command]?
      let discussion: String?
    }
    let command: Command
  }

  /// The command, the option with its value, and what else a run needs to show that it works.
  private struct Case: Sendable {
    let command: String
    let option: [String]
    let rest: [String]
  }

  private static let table: [Case] = {
    let output = [["--format", "json"], ["--quiet"], ["--verbose"], ["--colour", "always"]]
    var table: [Case] = []
    for option in output {
      table.append(Case(command: "explain", option: option, rest: []))
      table.append(Case(command: "schema list", option: option, rest: []))
      table.append(Case(command: "schema show", option: option, rest: ["services"]))
      table.append(Case(command: "schema export", option: option, rest: ["FOLDER"]))
    }
    for option in [["--book", "nowhere"], ["--indicator", "CAN04"], ["--practice", "A81003"]] {
      table.append(Case(command: "explain", option: option, rest: []))
    }
    table.append(
      Case(command: "schema export", option: ["--fail-on", "warning"], rest: ["FOLDER"])
    )
    return table
  }()

  static func dump() async throws -> Dump.Command {
    let text = await Transcript.of(["--experimental-dump-help"]).output
    return try JSONDecoder().decode(Dump.self, from: Data(text.utf8)).command
  }

  static func options(_ command: Dump.Command, _ path: [String]) -> [String] {
    var found: [String] = []
    for argument in command.arguments ?? [] {
      for name in argument.names ?? [] where name.kind == "long" {
        if name.name == "help" || name.name == "version" { continue }
        found.append("\(path.joined(separator: " ")) --\(name.name)")
      }
    }
    for next in command.subcommands ?? [] where next.commandName != "help" {
      found += options(next, path + [next.commandName])
    }
    return found
  }

  @Test func everyOptionStandsInTheTable() async throws {
    let known = Set(Self.table.map { "\($0.command) \($0.option[0])" })
    let named = Set(Self.options(try await Self.dump(), [])).filter {
      !DeclarationFlagTests.covers($0) && !DeliveryFlagTests.covers($0)
        && !PaymentFlagTests.covers($0) && !OfferFlagTests.covers($0)
    }
    #expect(named == known)
    #expect(!named.isEmpty)
  }

  @Test(arguments: FlagTests.table.indices)
  func theOptionDoesSomething(index: Int) async throws {
    let line = Self.table[index]
    let folder = try TemporaryFolder()
    try Data().write(to: URL(fileURLWithPath: folder.path + "/old.csv-metadata.json"))
    let arguments =
      line.command.split(separator: " ").map(String.init)
      + line.rest.map { $0 == "FOLDER" ? folder.path : $0 }
    _ = await Transcript.of(arguments)
    let without = await Transcript.of(arguments)
    let with = await Transcript.of(arguments + line.option)
    #expect(without != with)
  }

  @Test func everyCommandHasExamplesAndExitCodes() async throws {
    func check(_ command: Dump.Command) {
      if command.commandName == "help" { return }
      let text = command.discussion ?? ""
      #expect(text.hasPrefix("Examples:"), "\(command.commandName)")
      #expect(text.contains(ExitStatus.table), "\(command.commandName)")
      for next in command.subcommands ?? [] { check(next) }
    }
    check(try await Self.dump())
  }

  @Test func quietAndVerboseContradictEachOther() async {
    #expect(await Transcript.of(["explain", "-q", "-v"]).status == 64)
  }
}
