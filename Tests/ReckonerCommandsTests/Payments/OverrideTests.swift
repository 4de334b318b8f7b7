import Quality
import Runs
import Testing

@testable import ReckonerCommands

/// What an authority gives stands beside what was calculated, for ever (the ACC-08 case of 2023/24).
@Suite struct OverrideTests {
  private func override(
    _ book: PaymentsBook,
    _ words: String...,
    at moment: String = "2025-04-10T09:00:00"
  ) async -> Transcript {
    await book.run(
      ["achievement", "override", book.path, "--service", "NPT2425", "--indicator", "CAN04"] + words
        + ["--reference", "NHSE 7 June 2024", "--reason", "data not usable", "--by", "Ann"]
        + ["--at", moment]
    )
  }

  @Test("all points by authority; what was calculated stays beside them, and may stand again")
  func allPoints() async throws {
    let book = try await PaymentsBook.calculated()
    let entered = await override(book, "--share", "100")
    // 11 and 16.5 points more, at £198 and £99.
    #expect(entered.output.contains("+£3,811.50 in all"), "\(entered.output) \(entered.talk)")
    _ = await book.aggregate(at: "2025-04-10T23:00:00")
    #expect(try book.figure("U00001", "CAN04") == "22 4356.00")
    #expect(try book.figure("U00001", "CAN04", \.calculated) == "11 2178.00")
    let row = try #require(try book.state.declarations.overrideRows.first)
    #expect(PaymentOverrideRow(cells: row.cells) == row)
    #expect(row.entered.by == "Ann" && row.reference == "NHSE 7 June 2024")
    #expect(try book.report("payments.csv").contains(row.id))
    let explained = await book.run([
      "explain", book.path, "NPT2425/2025-03-31/U00001", "--indicator", "CAN04",
    ])
    #expect(explained.output.contains("given by NHSE 7 June 2024"), "\(explained.output)")
    let withdrawn = await book.run([
      "achievement", "withdraw", book.path, row.id, "--reason", "the data are here", "--by", "Ann",
      "--at", "2025-04-11T09:00:00",
    ])
    #expect(withdrawn.status < 2, "\(withdrawn.output) \(withdrawn.talk)")
    _ = await book.aggregate(at: "2025-04-11T23:00:00")
    #expect(try book.figure("U00001", "CAN04") == "11 2178.00")
    #expect(try book.state.declarations.overrideRows.first?.withdrawn?.note == "the data are here")
    let replay = await book.run(["verify", book.path, "--replay"])
    #expect(replay.status == 0, "\(replay.output) \(replay.talk)")
  }

  @Test("an override for one provider counts before one for all; an approved declaration stands")
  func narrower() async throws {
    let book = try await PaymentsBook.calculated()
    _ = await override(book, "--share", "100")
    _ = await override(book, "--points", "5", "--organisation", "U00001", at: "2025-04-10T10:00:00")
    _ = await book.aggregate(at: "2025-04-10T23:00:00")
    #expect(try book.figure("U00001", "CAN04") == "5 990.00")
    #expect(try book.figure("U00002", "CAN04") == "22 2178.00")
    let approved = try await PaymentsBook.approved()
    let entered = await override(approved, "--share", "100")
    #expect(entered.output.contains("2 financially approved ones stand (+£3,811.50 in all)"))
    #expect(try approved.total("U00001", \.approved) == "£5,742.00")
  }

  @Test("what cannot be given is refused")
  func refused() async throws {
    let book = try await PaymentsBook.calculated()
    #expect(await override(book, "--points", "23").output.contains("CAL014"))
    #expect(await override(book, "--share", "101").status == 3)
    #expect(await override(book, "--share", "1", "--points", "1").status == 64)
    let again = await book.run([
      "achievement", "withdraw", book.path, "V1-none-1", "--reason", "x", "--by", "Ann",
    ])
    #expect(again.output.contains("CAL013") && again.status == 3)
  }
}
