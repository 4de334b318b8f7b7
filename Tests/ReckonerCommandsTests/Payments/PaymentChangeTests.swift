import Quality
import Runs
import Testing

@testable import ReckonerCommands

/// What a change of parameters and lists moves: the declarations that it is used for, and no other.
@Suite struct PaymentChangeTests {
  @Test("a parameter moves all declarations of the service, told once with the pounds")
  func parameter() async throws {
    let book = try await PaymentsBook.calculated()
    try book.writeParameters(["point-value,,200,pounds-per-point"], to: "value.csv")
    let came = await book.ingest("value.csv")
    // 58 pounds for U00001 (29 points × 2); 41.50 for U00002 (41.5 points × 2 × 0.5).
    #expect(
      came.output.contains(
        "point-value 198 → 200): 2 declarations await aggregation (+£99.50 in all), and 0 "
          + "financially approved ones stand"
      ),
      "\(came.output)"
    )
    #expect(try book.total("U00001") == "£5,742.00")
    let night = await book.aggregate(at: "2025-04-10T23:00:00")
    #expect(night.output.contains("+£58.00: figures unchanged"))
    #expect(try book.total("U00001") == "£5,800.00")
    #expect(try book.total("U00002") == "£4,150.00")
  }

  @Test("a list moves the network that counts it")
  func list() async throws {
    let book = try await PaymentsBook.calculated()
    try book.writeLists(["A81004": "11000"], to: "list.csv")
    let came = await book.ingest("list.csv")
    #expect(came.output.contains("1 declarations await aggregation"), "\(came.output)")
    let state = try book.state.declarations
    #expect(state.declarations[book.key("U00001")]?.causes == [])
    #expect(state.declarations[book.key("U00002")]?.causes == [.parameter])
    _ = await book.aggregate(at: "2025-04-10T23:00:00")
    // A prevalence of 250 of 26,000: the list falls out of list × prevalence, so pounds stand.
    #expect(try book.total("U00002") == "£4,108.50")
    try book.writeLists(["A81004": "12000"], as: "2025-01-01", to: "other.csv")
    let other = await book.ingest("other.csv", at: "2025-04-11T09:00:00")
    #expect(!other.output.contains("DEC018"))
    #expect(try book.state.declarations.declarations[book.key("U00002")]?.causes == [])
  }

  @Test("approved declarations stand, and are told once with the pounds that they would move")
  func approved() async throws {
    let book = try await PaymentsBook.approved()
    try book.writeParameters(["point-value,,200,pounds-per-point"], to: "value.csv")
    let came = await book.ingest("value.csv")
    #expect(
      came.output.contains("2 financially approved ones stand (+£99.50 in all)"),
      "\(came.output)"
    )
    #expect(try book.total("U00001", \.approved) == "£5,742.00")
    #expect(try book.state.declarations.declarations[book.key("U00001")]?.causes == [])
    try book.writeLists(["A81001": "20000"], as: "2025-01-01", to: "other.csv")
    let other = await book.ingest("other.csv", at: "2025-04-11T09:00:00")
    #expect(!other.output.contains("DEC018"))
  }
}
