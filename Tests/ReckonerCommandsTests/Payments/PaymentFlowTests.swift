import Quality
import Runs
import Testing

@testable import ReckonerCommands

/// What declarations are worth, from the delivery to the financial approval.
///
/// All pounds are worked out by hand beside the lines that expect them.
@Suite struct PaymentFlowTests {
  @Test("aggregation works points and pounds out of members, lists and national sums")
  func aggregated() async throws {
    let book = try await PaymentsBook.calculated()
    // 300 of 500 is 60 %, half of 22 points; list 50,000 of 50,000, prevalence 1 % of 1 %.
    #expect(try book.figure("U00001", "CAN04") == "11 2178.00")
    // 175 of 250 is 70 %, half of 36 points; prevalence 0.5 % of 0.5 %.
    #expect(try book.figure("U00001", "HI03") == "18 3564.00")
    #expect(try book.total("U00001") == "£5,742.00")
    // 125 of 250 is 50 %, a quarter of 22 points; list 25,000 of 50,000: 5.5 × 198 × 0.5.
    #expect(try book.figure("U00002", "CAN04") == "5.5 544.50")
    // 100 of 125 is 80 %, all of 36 points: 36 × 198 × 0.5.
    #expect(try book.figure("U00002", "HI03") == "36 3564.00")
    #expect(try book.total("U00002") == "£4,108.50")
    let inputs = try #require(try book.payment("U00001")).inputs.map { "\($0.subject) \($0.value)" }
    #expect(inputs == ["A81001 raw 20000", "A81002 raw 15000", "A81003 raw 15000"])
  }

  @Test("the steps carry the payment as it stands; what was declared stays beside what is new")
  func steps() async throws {
    let book = try await PaymentsBook.calculated()
    _ = await book.run([
      "declaration", "declare", book.path, "U00001", "--service", "NPT2425", "--by", "Dee",
      "--at", "2025-04-03T09:00:00",
    ])
    #expect(try book.figure("U00001", "CAN04", \.declared) == "11 2178.00")
    var values = try #require(PaymentsBook.values["A81003"])
    values[0] = 80
    try book.writeExtract("second.csv", ["A81003": values], day: "06")
    _ = await book.ingest("second.csv", at: "2025-04-07T09:00:00")
    let night = await book.aggregate(at: "2025-04-07T23:00:00")
    // 290 of 500 is 58 %: 0.45 × 22 = 9.9 points, 217.80 pounds less.
    #expect(try book.figure("U00001", "CAN04") == "9.9 1960.20")
    #expect(try book.figure("U00001", "CAN04", \.declared) == "11 2178.00")
    #expect(night.output.contains("−£217.80: CAN04.Numerator 300 → 290 (A81003 90 → 80)"))
    #expect(
      try book.state.declarations.declarations[book.key("U00001")]?.status
        == .awaitingServiceProviderApproval
    )
  }

  @Test("all the way to finance, pounds go with the figures")
  func approved() async throws {
    let book = try await PaymentsBook.approved()
    #expect(try book.total("U00001", \.declared) == "£5,742.00")
    #expect(try book.total("U00001", \.approved) == "£5,742.00")
    #expect(try book.total("U00002", \.approved) == "£4,108.50")
    #expect(try book.total("U00001", \.settled) == nil)
  }

  @Test("a book read back and a book replayed have the same payments, byte for byte")
  func replayed() async throws {
    let book = try await PaymentsBook.approved()
    let verified = await book.run(["verify", book.path, "--replay"])
    #expect(verified.status == 0, "\(verified.output) \(verified.talk)")
    let state = try book.state
    let read = DeclarationState(
      declarations: state.declarations.declarationRows,
      payments: state.declarations.paymentRows,
      paymentInputs: state.declarations.paymentInputRows,
      paymentTerms: state.declarations.paymentTermsRows
    )
    #expect(read.paymentRows == state.declarations.paymentRows)
    for row in state.declarations.paymentRows {
      #expect(DeclarationPaymentRow(cells: row.cells) == row)
    }
    for row in state.declarations.paymentTermsRows {
      #expect(PaymentTermsRow(cells: row.cells) == row)
    }
  }

  @Test("the same parameters again move nothing")
  func takenTwice() async throws {
    let book = try await PaymentsBook.calculated()
    let before = try book.state
    try book.write("definitions/more.txt", ["nothing"])
    try book.writeParameters(PaymentsBook.parameters + ["fee,,12,pounds-per-unit"])
    _ = await book.ingest("definitions/parameters.csv")
    #expect(try book.state.declarations == before.declarations)
  }
}
