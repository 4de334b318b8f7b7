import Testing

/// What README.md shows of a run is what a run prints.
@Suite struct ReadmeTests {
  /// A block that is quoted from the story stands behind this line.
  static let mark = "<!-- from samples/expected.txt -->"

  @Test(
    "every block that is marked as quoted stands in samples/expected.txt, line for line",
    .disabled(if: SamplesFolder.isRewritten, "what it would be compared with is being written")
  )
  func quotes() throws {
    let story = try SamplesFolder.text(SamplesFolder.expected)
    let lines = try SamplesFolder.text(SamplesFolder.root + "/README.md")
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let marks = lines.indices.filter { lines[$0] == Self.mark }
    #expect(!marks.isEmpty)
    for mark in marks {
      let opening = mark + 1
      #expect(opening < lines.count && lines[opening].hasPrefix("```"))
      let block = lines[(opening + 1)...].prefix { $0 != "```" }
      #expect(!block.isEmpty)
      #expect(
        ("\n" + story).contains("\n" + block.joined(separator: "\n") + "\n"),
        "the block at line \(mark + 1) of README.md"
      )
    }
  }
}
