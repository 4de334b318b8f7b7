import Book
import Foundation
import Quality
import Testing

@testable import ReckonerCommands
@testable import Runs

@Suite struct ReplayTests {
  @Test func aStoryComesOutTheSame() async throws {
    let book = try await ReplayBook.told()
    let number = try Book(opening: book.path).currentNumber()
    #expect(number == 8)
    let verified = await book.verify()
    #expect(verified.status == 0, "\(verified.output)\(verified.talk)")
    #expect(
      verified.output.contains("8 of 8 versions made again from the inputs, with the same bytes.")
    )
    #expect(try book.scratch() == [])
    let json = await book.verify("--format", "json")
    #expect(json.output.contains("\"replayed\": 8"))
  }

  @Test("the same files make the same tables and reports wherever they lie")
  func elsewhere() async throws {
    let one = try await ReplayBook.told()
    let other = try await ReplayBook.told(in: "another folder/a! b")
    let files = try Book(opening: one.path).versions().map(\.files)
    #expect(try Book(opening: other.path).versions().map(\.files) == files)
    let commands = try Book(opening: other.path).versions().map(\.command)
    #expect(!commands.contains { $0.contains("/") && $0.hasPrefix("ingest") })
  }

  @Test func aFileThatComesAgainUnderAnotherNameComesOutTheSame() async throws {
    let book = try await ReplayBook.told()
    try book.copy("extracts/2025-05-06/\(ReplayBook.extract)", to: "it's new.zip")
    let undone = await book.run("undo", "--yes", at: "2025-06-01T09:00:00")
    #expect(undone.status == 0)
    let taken = await book.run(
      "ingest",
      book.file("it's new.zip"),
      book.file("relationships-april.csv"),
      at: "2025-06-01T10:00:00"
    )
    #expect(taken.status <= 1, "\(taken.output)\(taken.talk)")
    let version = try Book(opening: book.path).version()
    #expect(version.command == "ingest 'it'\\''s new.zip' relationships-april.csv")
    #expect(version.inputs.map(\.name) == [ReplayBook.extract, "relationships-april.csv"])
    let verified = await book.verify()
    #expect(verified.status == 0, "\(verified.output)\(verified.talk)")
  }

  @Test func aFileGivenTwiceInOneRunIsTakenOnce() async throws {
    let book = try ReplayBook()
    try book.copy("relationships-april.csv", to: "copy.csv")
    let taken = await book.run(
      "ingest",
      book.file("copy.csv"),
      book.file("relationships-april.csv"),
      at: "2025-04-02T09:10:00"
    )
    #expect(taken.output.contains("the same bytes are in this delivery as"))
    #expect(try Book(opening: book.path).version().command == "ingest copy.csv")
    #expect((await book.verify()).status == 0)
  }

  @Test func aChangedInputIsFoundAndNothingReplayed() async throws {
    let book = try await ReplayBook.told()
    let version = try Book(opening: book.path).version(2)
    let input = try #require(version.inputs.first)
    try book.damage(try Book(opening: book.path).path(of: input))
    let verified = await book.verify()
    #expect(verified.status == 1)
    #expect(verified.output.contains("error[BOK008]"))
    #expect(verified.output.contains("Nothing was changed, and nothing replayed."))
  }

  @Test func aTableThatNoInputMakesIsFound() async throws {
    let book = try await ReplayBook.told()
    try book.forge()
    #expect((await book.run("verify", "--all-versions", at: nil)).status == 0)
    let verified = await book.verify()
    #expect(verified.status == 1, "\(verified.output)\(verified.talk)")
    #expect(verified.output.contains("error[BOK016]"))
    #expect(verified.output.contains("versions/000009/tables/organisations.csv"))
    #expect(verified.output.contains("'forged', and the replay makes"))
    #expect(try book.scratch() == [])
  }

  @Test func aDifferenceUnderOtherRulesIsANote() async throws {
    let book = try await ReplayBook.told()
    try book.forge(rulesVersion: "0")
    let verified = await book.verify()
    #expect(verified.status == 0, "\(verified.output)\(verified.talk)")
    #expect(verified.output.contains("note[BOK017]"))
  }

  @Test func whatNoInputWasKeptOfEndsTheReplay() async throws {
    let book = try await DeclarationsBook.calculated()
    let verified = await book.run(["verify", "--replay"])
    #expect(verified.status == 2)
    #expect(verified.output.contains("no input was kept that says what 'delivery' did"))
    #expect(verified.output.contains("1 of 3 versions made again"))
  }

  @Test func pruningEndsReplaying() async throws {
    let book = try await ReplayBook.told()
    let pruned = await book.run("prune", "--before", "3", "--yes", at: "2025-07-01T09:00:00")
    #expect(pruned.status == 0)
    let verified = await book.verify()
    #expect(verified.status == 2)
    #expect(verified.talk.contains("versions up to 2 were pruned"))
    #expect(verified.output.contains("note[BOK010]"))
  }

  @Test func scratchNeedsReplay() async throws {
    let book = try ReplayBook()
    let verified = await book.run("verify", "--scratch", book.place, at: nil)
    #expect(verified.status == 64)
  }

  @Test(arguments: [
    IngestOptions(), IngestOptions(setsAside: true),
    IngestOptions(setsAside: true, holdPolicy: .affected),
  ])
  func optionsAreReadAsTheyWereWritten(_ options: IngestOptions) throws {
    let files = ["a b.zip", "--set-aside", "it's.csv", "ä.csv", "''"]
    let command = options.command(naming: files)
    let (read, names) = try #require(IngestOptions.read(command, naming: files.count))
    #expect(read == options && names == files)
    #expect(IngestOptions.read(command, naming: 9) == nil)
    #expect(IngestOptions.read("aggregate", naming: 0) == nil)
  }
}
