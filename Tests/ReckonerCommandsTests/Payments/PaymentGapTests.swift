import Quality
import Runs
import Testing

@testable import ReckonerCommands

/// What lacks leaves a payment blank, with its rule, its place and exit 1; nothing is guessed.
@Suite struct PaymentGapTests {
  /// What the last aggregation of a book said, where everything is aggregated for the first time.
  private func night(
    kind: String = "network-points",
    listKind: String = "raw",
    total: Int = 58,
    indicators: [String] = PaymentsBook.indicators,
    parameters: [String] = PaymentsBook.parameters,
    lists: [String: String] = PaymentsBook.lists
  ) async throws -> (PaymentsBook, Transcript) {
    let book = try await PaymentsBook()
    try book.define(kind: kind, listKind: listKind, total: total, indicators: indicators)
    try book.writeParameters(parameters)
    try book.writeLists(lists)
    let taken = await book.ingest("definitions", at: "2025-04-01T09:00:00")
    #expect(taken.status < 2, "\(taken.output) \(taken.talk)")
    try book.writeExtract("first.csv", PaymentsBook.values)
    _ = await book.ingest("first.csv", at: "2025-04-02T09:00:00")
    return (book, await book.aggregate())
  }

  @Test("a member without a list, where others have one, is named")
  func listOfAMember() async throws {
    var lists = PaymentsBook.lists
    lists["A81003"] = nil
    let (book, night) = try await night(lists: lists)
    #expect(night.status == 1)
    #expect(night.output.contains("error[CAL004]"))
    #expect(night.output.contains("A81003 has no raw list as at 2024-01-01"))
    #expect(try book.figure("U00001", "CAN04") == "11 –")
    #expect(try book.total("U00001") == nil)
    #expect(try book.total("U00002") == "£4,108.50")
  }

  @Test("a network's own list serves where no member has one, and a list of another day does not")
  func listOfTheNetwork() async throws {
    let (book, night) = try await night(lists: [
      "U00001": "50000", "A81004": "10000", "A81005": "15000",
    ])
    #expect(night.status == 0, "\(night.output)")
    #expect(try book.total("U00001") == "£5,742.00")
    let (other, said) = try await self.night(lists: [:])
    try other.writeLists(PaymentsBook.lists, as: "2024-04-01", to: "later.csv")
    #expect(said.status == 1)
    _ = await other.ingest("later.csv")
    let again = await other.aggregate(at: "2025-04-10T23:00:00")
    #expect(try other.total("U00001") == nil)
    #expect(again.output.contains("0 declarations recalculated"))
  }

  @Test("a missing parameter is said once, however many declarations lack it")
  func parameter() async throws {
    let (book, night) = try await night(
      parameters: PaymentsBook.parameters.filter { !$0.hasPrefix("point-value") }
    )
    #expect(night.status == 1)
    #expect(night.output.ranges(of: "error[CAL003]").count == 1)
    #expect(night.output.contains("The value of a point is not known"))
    #expect(try book.figure("U00001", "CAN04") == "11 –")
    try book.writeParameters(["point-value,,198,pounds-per-point"], to: "value.csv")
    let came = await book.ingest("value.csv")
    #expect(came.output.contains("2 declarations await aggregation"))
    _ = await book.aggregate(at: "2025-04-10T23:00:00")
    #expect(try book.total("U00001") == "£5,742.00")
  }

  @Test("the narrowest period counts; of two equally narrow ones neither does")
  func narrowest() async throws {
    let (book, _) = try await night()
    try book.writeParameters(
      ["point-value,,200,pounds-per-point"],
      period: "2025-03-31",
      to: "day.csv"
    )
    _ = await book.ingest("day.csv")
    _ = await book.aggregate(at: "2025-04-10T23:00:00")
    // 11 × 200 and 18 × 200.
    #expect(try book.total("U00001") == "£5,800.00")
    try book.writeParameters(
      ["point-value,,210,pounds-per-point"],
      period: "2025-03-31/2025-03-31",
      to: "days.csv"
    )
    _ = await book.ingest("days.csv", at: "2025-04-11T09:00:00")
    let night = await book.aggregate(at: "2025-04-11T23:00:00")
    #expect(night.output.contains("error[PAY001]"))
    #expect(try book.total("U00001") == nil)
  }

  @Test("thresholds, points, total and kind of list")
  func definitions() async throws {
    let without = PaymentsBook.indicators.map { $0.replacing(",22,40,80,", with: ",22,,,") }
    let (book, night) = try await night(indicators: without)
    #expect(night.status == 1)
    #expect(night.output.contains("error[CAL001]"))
    #expect(try book.figure("U00001", "CAN04") == "– –")
    #expect(try book.figure("U00001", "HI03") == "18 3564.00")
    let (other, said) = try await self.night(listKind: "")
    #expect(said.output.contains("error[PAY003]"))
    #expect(try other.total("U00001") == nil)
    let (third, more) = try await self.night(total: 60)
    #expect(more.output.contains("error[CAL002]") && more.status == 1, "\(more.output)")
    #expect(try third.total("U00001") == nil)
  }

  @Test("thresholds the wrong way round are refused where they stand, and nothing is taken in")
  func reversed() async throws {
    let book = try await PaymentsBook()
    try book.define(
      indicators: PaymentsBook.indicators.map { $0.replacing(",22,40,80,", with: ",22,80,40,") }
    )
    let taken = await book.ingest("definitions", at: "2025-04-01T09:00:00")
    #expect(taken.status == 3 && taken.output.contains("error[DEF004]"), "\(taken.output)")
    #expect(taken.output.contains("indicators.csv:2"), "\(taken.output)")
    #expect(try book.state.indicators.isEmpty)
  }

  @Test("points that do not add up are asked about where the total stands")
  func total() async throws {
    let book = try await PaymentsBook()
    try book.define(total: 60)
    let taken = await book.ingest("definitions", at: "2025-04-01T09:00:00")
    #expect(taken.status == 1 && taken.output.contains("ask[PAR017]"), "\(taken.output)")
    #expect(taken.output.contains("services.csv:2"), "\(taken.output)")
  }

  @Test("a register larger than its list leaves that practice's payment blank, and no other's")
  func register() async throws {
    let book = try await PaymentsBook()
    try book.definePractices(prevalence: "AF")
    try book.write(
      "definitions/prevalence.csv",
      [PrevalenceRow.layout.header.joined(separator: ",")]
        + PaymentsBook.practices.map {
          "\($0),AF,2024/25,\($0 == "A81002" ? 15001 : 150),15000,,,1,made up for the test"
        }
    )
    let taken = await book.ingest("definitions", at: "2025-04-01T09:00:00")
    #expect(taken.status == 1 && taken.output.contains("ask[PAR013]"), "\(taken.output)")
    #expect(taken.output.contains("prevalence.csv:3"), "\(taken.output)")
    try book.writeExtract("first.csv", PaymentsBook.values)
    let said = await book.ingest("first.csv", at: "2025-04-02T09:00:00")
    #expect(said.status == 1 && said.output.contains("error[CAL005]"), "\(said.output)")
    #expect(said.output.contains("declaration NPT2425/2025-03-31/A81002"), "\(said.output)")
    #expect(try book.figure("A81002", "CAN04") == "11 –")
    // 11 × 198 × 20,000 ÷ 14,000, at a prevalence of 1 % of 1 %.
    #expect(try book.figure("A81001", "CAN04") == "11 3111.43")
  }

  @Test("an indicator without a definition is paid nothing, and that is said")
  func undefined() async throws {
    var (book, _) = try await night()
    book.fields = ["XYZ01.Numerator"]
    try book.writeExtract("strange.csv", ["A81001": [5]], day: "04")
    _ = await book.ingest("strange.csv", at: "2025-04-05T09:00:00")
    book.fields = PaymentsBook.fields
    try book.writeExtract("second.csv", ["A81003": [80, 150, 49, 70]], day: "06")
    _ = await book.ingest("second.csv", at: "2025-04-07T09:00:00")
    let said = await book.aggregate(at: "2025-04-07T23:00:00")
    #expect(said.status == 1 && said.output.contains("error[CAL006]"), "\(said.output)")
    #expect(said.output.contains("Indicator XYZ01 is not defined"), "\(said.output)")
    #expect(said.output.contains("service NPT2425"), "\(said.output)")
    #expect(try book.figure("U00001", "XYZ01") == nil)
    #expect(try book.figure("U00001", "CAN04") == "9.9 1960.20")
    let given = await book.run([
      "achievement", "override", book.path, "--service", "NPT2425", "--indicator", "XYZ01",
      "--points", "5", "--reference", "x", "--reason", "x", "--by", "Ann", "--at",
      "2025-04-08T09:00:00",
    ])
    #expect(given.status == 3 && given.output.contains("error[CAL006]"), "\(given.output)")
  }

  @Test("a service that says nothing of its payment has none, and nothing is said")
  func silent() async throws {
    let (book, night) = try await night(kind: "")
    #expect(night.status == 0, "\(night.output)")
    #expect(try book.payment("U00001") == nil)
    let (other, said) = try await self.night(kind: "participation-only")
    #expect(said.output.contains("PAY004") || said.talk.contains("PAY004"))
    #expect(try other.payment("U00001") == nil)
  }
}
