import FoundationEssentials
import Quality
import Testing

@testable import ReckonerCommands

/// `schemas/` is what `schema export` writes, and every layout says what it holds.
@Suite struct SchemaTests {
  @Test func theFolderIsWhatTheCommandWrites() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "reckoner-schemas-\(UUID().uuidString)").path()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let surroundings = Surroundings(
      variables: [:],
      outputIsTerminal: false,
      talkIsTerminal: false,
      output: Silence(),
      talk: Silence(),
      now: { Timestamp(seconds: 0) },
      elapsed: { .zero }
    )
    let status = await CommandLineTool.run(["schema", "export", folder], in: surroundings)
    #expect(status == 0)
    let written = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(written.count == LayoutBook.all.layouts.count)
    #expect(try Repository.names(in: "schemas") == written)
    for name in written {
      #expect(
        try Repository.bytes("\(folder)/\(name)")
          == Repository.bytes("\(Repository.root)/schemas/\(name)"),
        "schemas/\(name) is stale: run reckoner schema export"
      )
    }
  }

  @Test(arguments: LayoutBook.all.layouts)
  func aLayoutIsWhole(layout: Layout) {
    #expect(layout.name.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
    #expect(Self.isSentence(layout.sentence))
    #expect(!layout.columns.isEmpty)
    #expect(Set(layout.header).count == layout.header.count)
    for column in layout.columns {
      #expect(column.name.wholeMatch(of: /[a-z][a-z0-9]*(_[a-z0-9]+)*/) != nil, "\(column.name)")
      #expect(Self.isSentence(column.sentence), "\(column.name): \(column.sentence)")
    }
    #expect(!layout.key.isEmpty)
    #expect(Set(layout.key).count == layout.key.count)
    #expect(Set(layout.key).isSubset(of: layout.header))
  }

  @Test func namesOfLayoutsDiffer() {
    let names = LayoutBook.all.layouts.map(\.name)
    #expect(Set(names).count == names.count)
  }

  private static func isSentence(_ text: String) -> Bool {
    text.count > 1 && text.hasSuffix(".") && text.first?.isLowercase == false
      && !text.contains("\n")
  }
}

/// Where nobody listens.
private struct Silence: ByteSink {
  func write(_ bytes: [UInt8]) {}
}
