import TestSupport
import Testing

@testable import ReckonerCommands

/// A moment long after the clock's, which is 2030-01-01T12:00:00 here, would lock a book.
@Suite struct MomentTests {
  @Test func aMomentFarAheadIsRefusedUnlessConfirmed() async throws {
    let book = try await DeclarationsBook.calculated()
    let version = try book.number
    let far = ["aggregate", book.path, "--by", "Ann", "--at", "2030-01-02T12:00:01"]
    for options in [[], ["--dry-run"]] {
      let refused = await Transcript.of(far + options)
      #expect(refused.status == 3)
      #expect(
        refused.talk.contains(
          "the moment 2030-01-02T12:00:01 is more than a day after the clock's, which is "
            + "2030-01-01T12:00:00"
        ),
        "\(refused.talk)"
      )
      #expect(refused.talk.contains("--ahead records it all the same"))
    }
    #expect(try book.number == version)
    let near = await Transcript.of(
      [
        "hold", "place", book.path, "U00001", "--date", "2025-03-31", "--reason", "x", "--by",
        "Ann",
      ]
        + ["--at", "2030-01-02T12:00:00"]
    )
    #expect(near.status == 0, "\(near.talk)")
    let ahead = await Transcript.of([
      "hold", "place", book.path, "U00002", "--date", "2025-03-31", "--reason", "x", "--by", "Ann",
      "--at", "2034-01-01T00:00:00", "--ahead",
    ])
    #expect(ahead.status == 0, "\(ahead.talk)")
    #expect(try book.number == version + 2)
  }

  @Test func aNewBookToo() async throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/b"
    let refused = await Transcript.of(["init", path, "--by", "Ann", "--at", "2205-04-01T09:00:00"])
    #expect(refused.status == 3)
    let made = await Transcript.of(["init", path, "--by", "Ann", "--at", "2025-04-01T09:00:00"])
    #expect(made.status == 0)
  }
}
