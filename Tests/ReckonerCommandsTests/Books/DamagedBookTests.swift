import Foundation
import Testing

@testable import ReckonerCommands

/// Going back is what the remedy of a damaged table says, so it has to work on a damaged book.
@Suite struct DamagedBookTests {
  private static let later = ["--by", "Ann", "--at", "2025-04-30T09:00:00"]

  private func damage(_ path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.write(contentsOf: Data("x".utf8))
    try handle.close()
  }

  @Test func aTableThatTheRunWroteIsUndone() async throws {
    let book = try await DeclarationsBook.calculated()
    let before = try book.state
    _ = await book.decide("declare", "U00001")
    try damage("\(book.path)/versions/000004/tables/declarations.csv")
    let found = await book.run(["verify"])
    #expect(found.status == 1 && found.output.contains("error[BOK001]"))
    let trial = await book.run(["undo", "--dry-run"] + Self.later)
    #expect(trial.status == 0, "\(trial.talk)")
    #expect(trial.talk.contains("so what moves is not shown"))
    let done = await book.run(["undo", "--yes"] + Self.later)
    #expect(done.status == 0, "\(done.talk)")
    #expect(try book.state == before)
    #expect((await book.run(["verify"])).status == 0)
  }

  @Test func aTableThatTheEarlierVersionSharesIsNamed() async throws {
    let book = try await DeclarationsBook.calculated()
    _ = await book.decide("declare", "U00001")
    try damage("\(book.path)/versions/000004/tables/services.csv")
    let refused = await book.run(["undo", "--yes"] + Self.later)
    #expect(refused.status == 3)
    #expect(
      refused.talk.contains(
        "book/versions/000003/tables/services.csv: version 3 has this table too, and its bytes "
          + "are not those that were published"
      ),
      "\(refused.talk)"
    )
    #expect(refused.talk.contains("put the file back from a copy of the book"))
    let early = await book.run(["undo", "--to", "1", "--yes"] + Self.later)
    #expect(early.status == 0, "\(early.talk)")
  }
}
