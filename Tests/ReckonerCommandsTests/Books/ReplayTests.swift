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

  @Test("an undoing has the reports of the state, and none of what an earlier run found")
  func undoneReports() async throws {
    let told = try await ReplayBook.told()
    let book = try Book(opening: told.path)
    let (target, undone) = (try book.version(5), try book.version(7))
    #expect(undone.restores == 5)
    #expect(
      undone.files(under: "reports/").map(\.path) == [
        "reports/declarations.csv", "reports/holds.csv", "reports/messages.csv",
        "reports/missing.csv", "reports/off-system.csv", "reports/summary.txt",
      ]
    )
    for name in ["declarations.csv", "missing.csv", "off-system.csv"] {
      #expect(undone.file("reports/\(name)")?.sha256 == target.file("reports/\(name)")?.sha256)
    }
    let summary = await told.run("report", "summary", at: nil)
    #expect(summary.status == 0)
    // Version 3 compared an extract; going back to it is not comparing it again.
    _ = await told.run("undo", "--to", "3", "--yes", at: "2025-06-01T09:00:00")
    let (compared, again) = (try book.version(3), try book.version())
    #expect(compared.files.contains { $0.path.hasSuffix("/differences.csv") })
    #expect(!again.files.contains { $0.path.hasSuffix("/differences.csv") })
    let verified = await told.verify()
    #expect(verified.status == 0, "\(verified.output)\(verified.talk)")
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

  @Test("two files of one name are told apart by their folders, in what is published")
  func twoFilesOfOneName() async throws {
    let book = try await ReplayBook.told()
    let extract = "extracts/2025-05-06/\(ReplayBook.extract)"
    for (folder, text) in [("a", "T00001,1"), ("b", "T00002,2")] {
      try FileManager.default.createDirectory(
        atPath: book.file(folder),
        withIntermediateDirectories: false
      )
      let header =
        "QUALITY_SERVICE,NAME,ORG_CODE,ACH_DATE,IND_CODE,FIELD_NAME,VALUE,DEFAULT_VALUES_USED,"
        + "SUBMIT_USER_ID,SUBMIT_DATE,SUBMIT_TIME,LAST_SUBMISSION\r\n"
      let good =
        "NCD2425,Network,T00001,20250331,CAN04,Made up,\(folder == "a" ? 1 : 2),None,cro-processor,"
        + "03/04/2025,08:00:00,Y\r\n"
      try Data("\(header)NCD2425,\(text)\r\n\(good)".utf8).write(
        to: URL(filePath: book.file("\(folder)/data.csv"))
      )
    }
    let taken = await book.run(
      "ingest",
      "--set-aside",
      book.file("a/data.csv"),
      book.file("b/data.csv"),
      book.file(extract),
      at: "2025-06-01T10:00:00"
    )
    #expect(taken.status <= 1, "\(taken.output)\(taken.talk)")
    let version = try Book(opening: book.path).version()
    #expect(
      version.command == "ingest --set-aside a/data.csv b/data.csv \(ReplayBook.extract)"
    )
    #expect(version.inputs.map(\.name) == ["data.csv", "data.csv", ReplayBook.extract])
    let rejects = await book.run("report", "rejects", "--format", "csv", at: nil)
    #expect(rejects.output.contains("\r\na/data.csv,,2,1,"), "\(rejects.output)")
    #expect(rejects.output.contains("\r\nb/data.csv,,2,1,"))
    let verified = await book.verify()
    #expect(verified.status == 0, "\(verified.output)\(verified.talk)")
  }

  @Test(arguments: [
    (["a/x.csv", "b/x.csv", "y.csv"], ["a/x.csv", "b/x.csv", "y.csv"]),
    (["/in/a/c/x.csv", "/in/b/c/x.csv"], ["a/c/x.csv", "b/c/x.csv"]),
    (["x.csv", "./a/x.csv"], ["x.csv", "a/x.csv"]), (["/in/x.csv"], ["x.csv"]),
  ])
  func namesAreTheShortestEnds(_ paths: [String], _ names: [String]) {
    let named = InputNames(of: paths)
    #expect(paths.map { named.name(of: $0) } == names)
    #expect(paths.allSatisfy { named.kept($0) == $0.split(separator: "/").last.map(String.init) })
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
    #expect(
      verified.output.contains("; made under rules 0, and again under \(BookRun.rulesVersion)"),
      "\(verified.output)"
    )
    #expect(verified.output.contains("9 of 9 versions made again from the inputs, 1 with other"))
  }

  @Test("what stands on a version of other rules is listed too, and what comes out the same is not")
  func versionsOfOlderRules() async throws {
    let book = try ReplayBook(rulesVersion: "1")
    _ = await book.run(
      "ingest",
      book.file("definitions"),
      book.file("relationships-april.csv"),
      at: "2025-04-02T09:10:00"
    )
    let same = await book.verify()
    #expect(same.status == 0)
    #expect(same.output.contains("2 of 2 versions made again from the inputs, with the same bytes"))
    #expect(!same.output.contains("BOK017"))
    // An empty book of older rules does not make notes of what was forged since.
    let other = try ReplayBook(rulesVersion: "1")
    try other.forge()
    #expect((await other.verify()).output.contains("error[BOK016]"))
    try book.forge(rulesVersion: "1")
    try book.forge()
    let listed = await book.verify()
    #expect(listed.status == 0, "\(listed.output)")
    #expect(listed.output.contains("; made under rules 1, and again under"))
    #expect(
      listed.output.contains(
        "; it stands on versions made under rules 1, and was made again under "
          + BookRun.rulesVersion
      ),
      "\(listed.output)"
    )
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
    let files = ["a b.zip", "--set-aside", "it's.csv", "ä.csv", "''", "it'\u{301}s; b.csv"]
    let command = options.command(naming: files)
    let (read, names) = try #require(IngestOptions.read(command, naming: files.count))
    #expect(read == options && names == files)
    #expect(IngestOptions.read(command, naming: 10) == nil)
    #expect(IngestOptions.read("aggregate", naming: 0) == nil)
  }
}
