import ArgumentParser
import Quality
import Testing

@testable import ReckonerCommands

@Suite struct OptionsTests {
  @Test func theBookIsNamedByOptionOrFirst() throws {
    let named = try BookOptions.parse(["--book", "b"]).book(from: ["x", "y"])
    #expect(named.book == "b" && named.rest == ["x", "y"])
    let first = try BookOptions.parse([]).book(from: ["x", "y"])
    #expect(first.book == "x" && first.rest == ["y"])
    #expect(throws: UsageError.self) { try BookOptions.parse([]).book(from: []) }
    #expect(throws: UsageError.self) { try BookOptions.parse(["--book", ""]).book(from: ["x"]) }
  }

  @Test func whoActsIsNeededAndCanBeSeen() throws {
    #expect(try ActorOptions.parse(["--by", "Jo Bloggs"]).by == "Jo Bloggs")
    for arguments in [[], ["--by", " "], ["--by", "a\u{202E}b"], ["--by", "a\u{1B}"]] {
      #expect(throws: (any Error).self) { try ActorOptions.parse(arguments) }
    }
    let long = String(repeating: "a", count: 201)
    #expect(throws: (any Error).self) { try ActorOptions.parse(["--by", long]) }
  }

  @Test func theMomentIsTheOneGivenElseTheClocks() throws {
    let surroundings = Surroundings.system()
    let given = try ActorOptions.parse(["--by", "Jo", "--at", "2025-04-05T19:36:07"])
    #expect(try given.moment(in: surroundings).iso == "2025-04-05T19:36:07")
    #expect(
      try ActorOptions.parse(["--by", "Jo"]).moment(in: surroundings).date.iso > "2025-01-01"
    )
    #expect(throws: (any Error).self) {
      try ActorOptions.parse(["--by", "Jo", "--at", "5/4/2025"])
    }
  }

  @Test func whatCannotBeTakenBackNeedsYes() throws {
    #expect(throws: UsageError.self) { try WriteOptions.parse([]).confirm("approve all") }
    try WriteOptions.parse(["--yes"]).confirm("approve all")
    try WriteOptions.parse(["--dry-run"]).confirm("approve all")
  }

  @Test func widthComesFromTheVariable() async {
    let wide = await Transcript.of(["--help"], variables: ["COLUMNS": "200"])
    let narrow = await Transcript.of(["--help"], variables: ["COLUMNS": "60"])
    func longest(_ text: String) -> Int { text.split(separator: "\n").map(\.count).max() ?? 0 }
    #expect(longest(narrow.output) <= 60)
    #expect(longest(wide.output) > 100)
  }
}
