import Quality
import Runs
import Testing

@testable import ReckonerCommands

/// What off-system cases move in pounds: each with those before it, and all together exactly.
@Suite struct CasePaymentTests {
  /// U00001 approved, then A81003 CAN04 90 of 150 → 80 of 140: 290 of 490.
  private func changed() async throws -> PaymentsBook {
    let book = try await PaymentsBook.approved()
    try book.writeExtract("late.csv", ["A81003": [80, 140, 49, 70]], day: "08")
    _ = await book.ingest("late.csv")
    return book
  }

  private func pounds(_ book: PaymentsBook) throws -> [String] {
    let state = try book.state
    let payments = try #require(
      state.declarations.casePayments(
        of: book.key("U00001"),
        values: nil,
        in: state.context
      )
    )
    return payments.cases.sorted { $0.key < $1.key }.map {
      "\($0.key.split(separator: "/")[4]) \($0.value.difference?.signed ?? "–")"
    }
  }

  @Test("the differences of a declaration's cases add up to the declaration's")
  func addUp() async throws {
    let book = try await changed()
    // 300 of 490 and 0.98 of the prevalence: 0.52 × 22 × 198 = 2,265.12, which is 87.12 more than
    // 2,178.00; then 290 of 490: 0.47 × 22 × 198 = 2,047.32, which is 217.80 less.
    #expect(try pounds(book) == ["CAN04.Denominator +£87.12", "CAN04.Numerator −£217.80"])
    let state = try book.state
    let change = try #require(
      state.declarations.casePayments(of: book.key("U00001"), values: nil, in: state.context)
    ).change
    #expect(change.difference?.signed == "−£130.68")
    let report = try book.report("off-system.csv")
    #expect(report.contains(",5742.00,5829.12,87.12\r\n"))
    #expect(report.contains(",5829.12,5611.32,-217.80\r\n"))
    let list = await book.run(["off-system", "list", book.path])
    #expect(list.output.contains("+£87.12") && list.output.contains("−£217.80"))
    let reconciliation = try book.report("reconciliation.csv")
    #expect(reconciliation.contains(",5742.00,5611.32,-130.68\r\n"), "\(reconciliation)")
    #expect(reconciliation.contains("−£130.68: "))
  }

  @Test("what was resolved is settled in pounds too, and what was approved stands beside it")
  func settled() async throws {
    let book = try await changed()
    for field in ["CAN04.Denominator", "CAN04.Numerator"] {
      let done = await book.run([
        "off-system", "resolve", book.path, "O-NPT2425/2025-03-31/U00001/A81003/\(field)/1",
        "--reference", "letter 1", "--reason", "agreed", "--by", "Fay",
        "--at", "2025-04-12T09:00:00",
      ])
      #expect(done.status == 0, "\(done.output) \(done.talk)")
    }
    #expect(try book.figure("U00001", "CAN04", \.approved) == "11 2178.00")
    // (59.1836… − 40) ÷ 40 × 22 = 10.55 points, rounded; the payment is made of the exact ones.
    #expect(try book.figure("U00001", "CAN04", \.settled) == "10.55 2047.32")
    #expect(try book.total("U00001", \.settled) == "£5,611.32")
    let replay = await book.run(["verify", book.path, "--replay"])
    #expect(replay.status == 0, "\(replay.output) \(replay.talk)")
  }

  @Test("a practice that joined is paid for by its values now, and one that left goes with its own")
  func memberships() async throws {
    let book = try await PaymentsBook.approved()
    try book.writeMove(to: "move.csv")
    _ = await book.ingest("move.csv")
    let list = await book.run(["off-system", "list", book.path, "--format", "csv"])
    // U00001: 210 of 350 is 60 %, 11 points; 35,000 of 50,000 × (350 of 35,000 over 1 %) = 0.7:
    // 1,524.60. 126 of 180 is 70 %, 18 points × (180 ÷ 250 of the country's half): 0.72: 2,566.08.
    #expect(list.output.contains(",5742.00,4090.68,-1651.32"), "\(list.output)")
    // U00002: 215 of 400 is 53.75 %, 7.5625 points × 0.8: 1,197.90. 149 of 195 is 76.41… %:
    // (14900 ÷ 195 − 60) ÷ 20 × 36 × 198 × 0.78 = 4,561.92.
    #expect(list.output.contains(",4108.50,5759.82,1651.32"), "\(list.output)")
  }

  @Test("a later run that reads no extract shows the pounds of a case of joining all the same")
  func laterRuns() async throws {
    let book = try await PaymentsBook.approved()
    try book.writeMove(to: "move.csv")
    _ = await book.ingest("move.csv")
    try book.write(
      "organisations.csv",
      [OrganisationRow.layout.header.joined(separator: ","), "A89999,Another,practice,99X,,"]
    )
    _ = await book.ingest("organisations.csv", at: "2025-04-11T09:00:00")
    #expect(try book.report("off-system.csv").contains(",4108.50,5759.82,1651.32\r\n"))
    let done = await book.run([
      "off-system", "resolve", book.path, "O-NPT2425/2025-03-31/U00002/A81003/membership/1",
      "--reference", "letter 2", "--reason", "agreed", "--by", "Fay", "--at", "2025-04-12T09:00:00",
    ])
    #expect(done.status == 0, "\(done.output) \(done.talk)")
    #expect(try book.report("off-system.csv").contains(",4108.50,5759.82,1651.32\r\n"))
    let replay = await book.run(["verify", book.path, "--replay"])
    #expect(replay.status == 0, "\(replay.output) \(replay.talk)")
  }
}
