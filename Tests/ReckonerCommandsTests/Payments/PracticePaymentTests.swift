import Quality
import Runs
import Testing

@testable import ReckonerCommands

/// What stands beside the payment of practices: the most points, and what was paid in advance.
@Suite struct PracticePaymentTests {
  /// The provider lines of payments.csv: points, pounds, most points, in advance, remaining.
  private func providers(_ book: PaymentsBook, _ service: String = "NPT2425") throws -> [String] {
    try book.report("payments.csv").split(separator: "\r\n").compactMap { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      guard cells[0] == "provider", cells[1] == service else { return nil }
      return ([4, 7, 8] + Array(15...17)).map { String(cells[$0]) }.joined(separator: " ")
    }
  }

  @Test("an empty register takes its group's points from the most; palliative care's does not")
  func mostPoints() async throws {
    var book = try await PaymentsBook()
    book.fields += ["REG01.Register", "PC001.Register"]
    try book.definePractices(
      indicators: [
        "NPT2425,REG01,Register,,CAN,practice,register,payment,5,,,,N,made up for the test,,none,Y",
        "NPT2425,PC001,Register,,PC,practice,register,payment,3,,,,N,made up for the test,,none,",
      ],
      total: 66
    )
    var values = PaymentsBook.values.mapValues { $0 + [40, 2] }
    values["A81003"] = [0, 0, 49, 70, 0, 0]
    try await book.calculate(values)
    // CAN has 22 and 5 points, which A81003 cannot earn; HI and PC have 36 and 3.
    #expect(
      try providers(book).map { $0.split(separator: " ")[3] } == ["66", "66", "39", "66", "66"]
    )
    let explained = await book.run(["explain", book.path, "NPT2425/2025-03-31/A81003"])
    for line in [
      "revised maximum points: the points of every group but those whose register is empty",
      "points available of CAN 0, register of 0", "points available of PC 3", "= 39",
    ] { #expect(explained.output.contains(line), "\(explained.output)") }
    let input = try #require(try book.payment("A81003")).inputs.first { $0.name == .mostPoints }
    #expect(input?.source == "the points of all groups but CAN, whose registers are empty")
  }

  @Test("a share of last year's approved payment is paid in advance and taken off at year's end")
  func advance() async throws {
    let book = try await PaymentsBook()
    try book.definePractices(rounding: ["earlier_service": "NPT2324"])
    try book.writeExtract("first.csv", PaymentsBook.values)
    let names = [
      "services", "indicators", "fields", "achievement-dates", "participation", "parameters",
    ]
    for name in names.map({ "definitions/\($0).csv" }) + ["first.csv"] {
      let text = try book.text(of: name).replacing("NPT2425", with: "\u{1}")
        .replacing("2024/25", with: "2023/24").replacing("2024-04-01", with: "2023-04-01")
        .replacing("2025-03-31", with: "2024-03-31").replacing("20250331", with: "20240331")
        .replacing(",NPT2324", with: ",").replacing("\u{1}", with: "NPT2324")
      try book.write("earlier/\(name)", text.split(separator: "\r\n").map(String.init))
    }
    try book.writeParameters([
      "point-value,,198,pounds-per-point", "average-list,,14000,patients",
      "aspiration-share,,70,percent",
    ])
    _ = await book.ingest("definitions", at: "2025-04-01T08:10:00")
    _ = await book.ingest("earlier", at: "2025-04-01T08:20:00")
    _ = await book.aggregate(at: "2025-04-01T08:30:00")
    for (step, minute) in [("declare", 40), ("approve", 50)] {
      let done = await book.run([
        "declaration", step, book.path, "--service", "NPT2324", "--all", "--yes", "--by", "Ann",
        "--at", "2025-04-01T08:\(minute):00",
      ])
      #expect(done.status == 0, "\(done.output) \(done.talk)")
    }
    try await book.calculate()
    // A81001: 11 points at £198 × 20,000 ÷ 14,000 are £3,111.43, and 18 points £5,091.43. 70 % of
    // £8,202.86 is £5,742.002, and £2,460.86 remain.
    #expect(try providers(book).first == "A81001 29 8202.86  5742.00 2460.86")
    #expect(try providers(book, "NPT2324").first == "A81001 29 8202.86   ")
    let explained = await book.run(["explain", book.path, "NPT2425/2025-03-31/A81001"])
    for line in [
      "earlier achievement £8,202.86 (NPT2324/2024-03-31/A81001, as approved)",
      "percentage 70 % (aspiration-share 70 for 2024/25: made up for the test)",
      "paid in advance: £5,742.00", "remains: £2,460.86",
    ] { #expect(explained.output.contains(line), "\(explained.output)") }
    let replay = await book.run(["verify", book.path, "--replay"])
    #expect(replay.status == 0, "\(replay.output) \(replay.talk)")
  }

  @Test("what is rounded on the way is a setting of the service")
  func rounding() async throws {
    let book = try await PaymentsBook()
    try book.definePractices(rounding: ["list_factor_places": "2"])
    try await book.calculate()
    // 20,000 ÷ 14,000 is 1.43: 11 × 198 × 1.43; exactly it would be 3,111.43.
    #expect(try book.figure("A81001", "CAN04") == "11 3114.54")
    let explained = await book.run([
      "explain", book.path, "NPT2425/2025-03-31/A81001", "--indicator", "CAN04",
    ])
    #expect(explained.output.contains("rounded half up to 1.43"), "\(explained.output)")
    // 100 of 150 is 66.66… %: 14.666… points, stated as 14.67 and paid as such.
    let other = try await PaymentsBook()
    try other.definePractices(rounding: ["pays_rounded_points": "Y"])
    var values = PaymentsBook.values
    values["A81002"] = [100, 150, 56, 80]
    try await other.calculate(values)
    // 14.67 × 198 × 15,000 ÷ 14,000; the exact points would pay 3,111.43.
    #expect(try other.figure("A81002", "CAN04") == "14.67 3112.14")
  }

  @Test("care home beds are paid for beside the lists, as at the payment date")
  func careHomes() async throws {
    let book = try await PaymentsBook()
    try book.define(kind: "population", listKind: "")
    try book.writeParameters([
      "raw-rate,,2.218,pounds-per-patient", "adjusted-rate,,0.698,pounds-per-patient",
      "care-home-rate,,120,pounds-per-unit",
    ])
    try book.write(
      "definitions/list-sizes.csv",
      [
        "organisation,kind,as_at,value,source",
        "U00001,raw,2024-01-01,40000,made up for the test",
        "U00001,adjusted,2024-01-01,41000,made up for the test",
        "U00001,care-home-beds,2025-03-31,50,made up for the test",
        "U00002,raw,2024-01-01,40000,made up for the test",
        "U00002,adjusted,2024-01-01,41000,made up for the test",
      ]
    )
    try await book.calculate()
    // 40,000 × 2.218 + 41,000 × 0.698 = 117,338, and 50 beds at 120 are 6,000.
    #expect(try book.total("U00001") == "£123,338.00")
    #expect(try book.total("U00002") == nil)
    let explained = await book.run(["explain", book.path, "U00001"])
    for line in [
      "rate of care-home-rate £120 (care-home-rate 120 for 2024/25: made up for the test)",
      "care home beds as at 2025-03-31 50 (care home beds as at 2025-03-31: made up for the test)",
      "in all: £123,338.00",
    ] { #expect(explained.output.contains(line), "\(explained.output)") }
  }

  @Test("registers are read by the runs that work with them, and written by those that change them")
  func cost() async throws {
    let book = try await PaymentsBook()
    try book.definePractices(prevalence: "AF")
    try book.write(
      "definitions/prevalence.csv",
      [PrevalenceRow.layout.header.joined(separator: ",")]
        + PaymentsBook.practices.map {
          "\($0),AF,2024/25,150,15000,,,1,made up for the test"
        }
    )
    try await book.calculate()
    // 11 × 198 × 20,000 ÷ 14,000, at a prevalence of 1 % of 1 %.
    #expect(try book.figure("A81001", "CAN04") == "11 3111.43")
    let before = try book.report("to-next-threshold.csv")
    // What a run reads, it reads from here.
    try book.damage("tables/prevalence.csv")
    for (index, words) in [
      ["declaration", "list", book.path], ["status", book.path],
      [
        "declaration", "declare", book.path, "--service", "NPT2425", "--all", "--yes", "--by",
        "Ann", "--at", "2025-04-03T09:00:00",
      ],
      [
        "declaration", "approve", book.path, "--service", "NPT2425", "--all", "--yes", "--by",
        "Ann", "--at", "2025-04-04T09:00:00",
      ],
      [
        "declaration", "finance-approve", book.path, "--service", "NPT2425", "--all", "--yes",
        "--by", "Ann", "--at", "2025-04-05T09:00:00",
      ],
    ].enumerated() {
      let done = await book.run(words)
      #expect(done.status == 0, "\(index): \(done.output) \(done.talk)")
    }
    #expect(try book.report("to-next-threshold.csv") == before && !before.isEmpty)
    let needing = await book.run(["explain", book.path, "NPT2425/2025-03-31/A81001"])
    #expect(needing.status == 2 || needing.status == 3, "\(needing.output) \(needing.talk)")
    #expect(needing.talk.contains("prevalence.csv"), "\(needing.talk)")
  }
}
