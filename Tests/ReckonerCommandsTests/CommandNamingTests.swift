import Testing

@testable import ReckonerCommands

/// Commands that a message names can be typed as they stand there.
@Suite struct CommandNamingTests {
  @Test(arguments: [
    ("run reckoner aggregate first", "run reckoner aggregate 'my book' first"),
    ("Run `reckoner aggregate`, then try", "Run `reckoner aggregate 'my book'`, then try"),
    ("(reckoner hold release H-1)", "(reckoner hold release 'my book' H-1)"),
    (
      "choose with reckoner aggregate --without",
      "choose with reckoner aggregate 'my book' --without"
    ),
    (
      "members; reckoner report network-totals has every field.",
      "members; reckoner report network-totals 'my book' has every field."
    ),
    (
      "reckoner off-system list shows them, reckoner hold list too",
      "reckoner off-system list 'my book' shows them, reckoner hold list 'my book' too"
    ),
    (
      "see what is asked with `reckoner ask list`",
      "see what is asked with `reckoner ask list 'my book'`"
    ),
    ("a table that reckoner schema list names", "a table that reckoner schema list names"),
    ("reckoner explain DEC005", "reckoner explain DEC005"),
    ("nothing of ours", "nothing of ours"),
  ])
  func theBookIsPutIn(_ text: String, _ named: String) {
    #expect(CommandNaming(book: "my book")(text) == named)
    #expect(CommandNaming(book: nil)(text) == text)
  }

  @Test func findingsNameTheBookInEveryFormat() async throws {
    let book = try await DeclarationsBook.calculated()
    try book.deliver(["A81001": 11])
    for format in ["text", "json", "csv"] {
      let refused = await book.run([
        "declaration", "declare", "U00001", "--by", "Ann", "--at", "2025-04-10T09:00:00",
        "--format", format,
      ])
      #expect(refused.status == 3)
      let said = refused.output + refused.talk
      #expect(said.contains("run reckoner aggregate book first"), "\(said)")
      #expect(said.contains("un `reckoner aggregate book`, look at the figures"), "\(said)")
    }
  }
}
