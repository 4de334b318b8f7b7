import Foundation
import Quality
import Runs
import TestSupport
import Testing

@testable import ReckonerCommands

/// Whoever does what each command says comes next gets to the end, from wherever a book is.
@Suite struct FollowTests {
  /// A book at its end: nothing waits, and `status` says so.
  private func expectTheEnd(_ path: String, _ followed: [String]) async throws {
    let state = try OpenBook(path).state.declarations
    #expect(
      state.declarations.values.allSatisfy { $0.status == .financiallyApproved },
      "\(followed)"
    )
    #expect(!state.declarations.isEmpty)
    #expect(state.holdRows.filter(\.isOpen) == [], "\(followed)")
    #expect(state.caseRows.filter(\.isOpen) == [], "\(followed)")
  }

  /// Something that happens to a book of two networks; it goes on whatever stood against it.
  private enum Happening: CaseIterable {
    case aggregated, declared, allDeclared, approved, financeApproved
    case delivered, moved, left, joinedWithoutValues, contested, held, undone
  }

  private func happen(_ happening: Happening, to book: DeclarationsBook, _ number: Int) async throws
  {
    let network = number.isMultiple(of: 2) ? "U00001" : "U00002"
    switch happening {
    case .aggregated:
      _ = await book.run("aggregate", "--by", "night", "--at", "2025-04-02T01:00:00")
    case .declared: _ = await book.decide("declare", network)
    case .allDeclared: _ = await book.decide("declare", "U00001", "U00002")
    case .approved: _ = await book.decide("approve", network)
    case .financeApproved: _ = await book.decide("finance-approve", network)
    case .delivered: try book.deliver(["A8100\(number % 5 + 1)": Int64(number)])
    case .moved: try book.move("A81003", to: network, from: "2025-03-01")
    case .left: try book.move("A81004", to: nil, from: "2025-02-01")
    case .joinedWithoutValues: try book.move("A81006", to: network, from: "2025-03-01")
    case .contested: try book.move("A81001", to: "U00002", from: "2025-03-01", staying: true)
    case .held: _ = await book.hold(network)
    case .undone:
      // Not back to where nothing is defined: who made up these definitions has no file of them.
      guard try book.number > 2 else { return }
      _ = await book.run(["undo", "--by", "Ann", "--at", "2025-04-02T01:00:00", "--yes"])
    }
  }

  /// What a person can be asked for.
  private func files(in folder: String) throws -> [String: [String]] {
    var extract =
      "QUALITY_SERVICE,NAME,ORG_CODE,ACH_DATE,IND_CODE,FIELD_NAME,VALUE,DEFAULT_VALUES_USED,"
      + "SUBMIT_USER_ID,SUBMIT_DATE,SUBMIT_TIME,LAST_SUBMISSION\r\n"
    var participation =
      "service,organisation,status,start,end,response_date,target_date,status_date\r\n"
    for number in 1...6 {
      for (field, value) in [("CAN04.Denominator", "20"), ("CAN04.Numerator", "10")] {
        extract +=
          "NCD2425,Network Contract,A8100\(number),20250331,CAN04,\(field),\(value),None,"
          + "cro-processor,05/04/2025,10:00:00,Y\r\n"
      }
      participation += "NCD2425,A8100\(number),Approved,2024-04-01,2025-03-31,,,\r\n"
    }
    let names = ["EXTRACT": extract, "PARTICIPATION": participation]
    return try names.reduce(into: [:]) { files, name in
      let path = "\(folder)/\(name.key.lowercased()).csv"
      try Data(name.value.utf8).write(to: URL(fileURLWithPath: path))
      files[name.key] = [path]
    }
  }

  @Test(arguments: 0..<24)
  func fromARandomState(_ seed: Int) async throws {
    let book = try DeclarationsBook()
    // Numbers that differ from seed to seed and are the same on every machine.
    var number = UInt64(seed + 1) &* 0x9E37_79B9_7F4A_7C15
    for _ in 0..<(3 + seed % 8) {
      number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let roll = Int(number >> 33)
      try await happen(Happening.allCases[roll % Happening.allCases.count], to: book, roll / 97)
    }
    var follower = Follower(book.path)
    follower.files = try files(in: book.folder.path)
    let followed = try await follower.follow()
    try await expectTheEnd(book.path, followed)
  }

  @Test func fromNothing() async throws {
    let story = try ReplayBook()
    var follower = Follower(story.path)
    follower.files = [
      "DEFINITIONS": [story.file("definitions")],
      "RELATIONSHIPS": [story.file("relationships-april.csv")],
      "EXTRACT": [story.file("extracts/2025-04-07/\(ReplayBook.extract)")],
    ]
    follower.moment = "2025-04-08T09:00:00"
    let followed = try await follower.follow()
    #expect(
      followed.map { $0.replacing(story.path, with: "book") }.prefix(5) == [
        "reckoner status book", "reckoner ingest book DEFINITIONS --by NAME",
        "reckoner ingest book RELATIONSHIPS EXTRACT --by NAME",
        "reckoner aggregate book --by NAME",
        "reckoner declaration list book --status 'Awaiting Service Provider Approval'",
      ],
      "\(followed)"
    )
    try await expectTheEnd(story.path, followed)
    let status = await Transcript.of(["status", story.path])
    #expect(status.output.hasSuffix("Nothing is left to do.\n"), "\(status.output)")
  }

  @Test func anExtractBeforeItsDefinitions() async throws {
    let story = try ReplayBook()
    let extract = story.file("extracts/2025-04-07/\(ReplayBook.extract)")
    _ = await story.run("ingest", extract, at: "2025-04-07T09:00:00")
    let first = await Transcript.of(["status", story.path])
    #expect(first.output.hasSuffix("Next: reckoner ingest \(story.path) DEFINITIONS --by NAME\n"))
    let defined = await story.run(
      "ingest",
      story.file("definitions"),
      story.file("relationships-april.csv"),
      at: "2025-04-07T10:00:00"
    )
    #expect(
      defined.output.hasSuffix("Next: reckoner aggregate \(story.path) --by NAME\n"),
      "\(defined.output)"
    )
    var follower = Follower(story.path)
    follower.moment = "2025-04-08T09:00:00"
    let followed = try await follower.follow()
    try await expectTheEnd(story.path, followed)
  }

  @Test func fromWhereTheStoryIs() async throws {
    let story = try await ReplayBook.told()
    var follower = Follower(story.path)
    follower.moment = "2025-05-07T09:00:00"
    let followed = try await follower.follow()
    try await expectTheEnd(story.path, followed)
  }

  @Test func aPracticeWithoutValuesIsShownAndNotAggregatedForEver() async throws {
    let book = try await DeclarationsBook.calculated()
    try book.move("A81006", to: "U00001", from: "2025-03-01")
    let aggregated = await book.run("aggregate", "--by", "night", "--at", "2025-04-08T01:00:00")
    #expect(aggregated.output.hasSuffix("Next: reckoner hold list book\n"), "\(aggregated.output)")
    let holds = await book.run(["hold", "list"])
    #expect(holds.output.hasSuffix("Next: reckoner report missing book\n"), "\(holds.output)")
    let missing = await book.run(["report", "missing"], 2)
    #expect(
      missing.output.hasSuffix("Next: reckoner ingest book PARTICIPATION EXTRACT --by NAME\n"),
      "\(missing.output)"
    )
    let again = await book.run("aggregate", "--by", "night", "--at", "2025-04-08T02:00:00")
    #expect(!again.output.contains("Next: reckoner aggregate"), "\(again.output)")
  }

  @Test func aDryRunIsFollowedByTheSameCommandThatDoesIt() async throws {
    let book = try await DeclarationsBook.calculated()
    let declared = await book.run([
      "declaration", "declare", "U00001", "--note", "it's so", "--by", "Ann", "--at",
      "2025-04-03T09:00:00", "--dry-run",
    ])
    #expect(
      declared.output.hasSuffix(
        "Next: reckoner declaration declare book U00001 --service NCD2425 --note 'it'\\''s so' "
          + "--by Ann --at 2025-04-03T09:00:00\n"
      ),
      "\(declared.output)"
    )
    let undo = await book.run(["undo", "--by", "Ann", "--at", "2025-04-03T09:00:00", "--dry-run"])
    #expect(
      undo.output.hasSuffix(
        "Next: reckoner undo book --to 2 --by Ann --at 2025-04-03T09:00:00 --yes\n"
      ),
      "\(undo.output)"
    )
    let file = "\(book.folder.path)/organisations.csv"
    try Data("organisation,name,kind,commissioner,open,close\r\nA81009,New,practice,,,\r\n".utf8)
      .write(to: URL(fileURLWithPath: file))
    let taken = await book.run([
      "ingest", file, "--by", "Ann", "--at", "2025-04-03T09:00:00", "--max-members", "7",
      "--dry-run",
    ])
    #expect(
      taken.output.hasSuffix(
        "Next: reckoner ingest book \(file) --by Ann --at 2025-04-03T09:00:00 --max-members 7\n"
      ),
      "\(taken.output)"
    )
  }
}
