import Quality
import Runs
import Testing

@testable import ReckonerCommands

/// What holds move in pounds, in every run and whether aggregation has run or not.
@Suite struct HoldPaymentTests {
  /// The pounds of the holds of the last run, each with its cause and network.
  private func pounds(_ book: PaymentsBook) throws -> [String] {
    try book.report("holds.csv").split(separator: "\r\n").dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return "\(cells[3]) \(cells[4]) \(cells[16]) \(cells[17]) \(cells[18])"
    }
  }

  // By hand: see CasePaymentTests, where the same practice moves.
  private static let moved = [
    "U00001 left 5742.00 4090.68 -1651.32", "U00002 joined 4108.50 5759.82 1651.32",
  ]

  @Test("a practice that moved: before with it there, after with it here")
  func moved() async throws {
    let book = try await PaymentsBook.calculated()
    try book.writeMove(to: "move.csv")
    _ = await book.ingest("move.csv")
    #expect(try pounds(book) == Self.moved)
    let list = await book.run(["hold", "list", book.path])
    #expect(list.output.contains("−£1,651.32") && list.output.contains("+£1,651.32"))
    // A person's hold moves nothing, and a run that reads no extract shows the others' pounds too.
    _ = await book.run([
      "hold", "place", book.path, "U00002", "--service", "NPT2425", "--date", "2025-03-31",
      "--reason", "to be looked at", "--by", "Ann", "--at", "2025-04-11T09:00:00",
    ])
    #expect(try pounds(book) == Self.moved + ["U00002 person 5759.82 5759.82 0.00"])
    _ = await book.aggregate(at: "2025-04-11T23:00:00")
    #expect(try book.total("U00001") == "£4,090.68")
    #expect(try pounds(book) == Self.moved + ["U00002 person 5759.82 5759.82 0.00"])
    let replay = await book.run(["verify", book.path, "--replay"])
    #expect(replay.status == 0, "\(replay.output) \(replay.talk)")
  }

  @Test("a join whose figures stand as they are moves nothing for the holds after it")
  func figuresStand() async throws {
    let book = try await PaymentsBook.calculated()
    try book.writeMove(to: "move.csv")
    _ = await book.ingest("move.csv")
    let done = await book.run([
      "hold", "release", book.path, "H-NPT2425/2025-03-31/U00002/A81003/1", "--figures-stand",
      "--reason", "counts from April", "--by", "Ann", "--at", "2025-04-11T09:00:00",
    ])
    #expect(done.status == 0, "\(done.output) \(done.talk)")
    #expect(try pounds(book) == Self.moved)
  }
}
