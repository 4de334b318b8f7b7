import Quality
import Runs
import Testing

@testable import ReckonerCommands

/// The reports of points and pounds, and the explanation of one payment.
@Suite struct PaymentReportTests {
  private func rows(_ text: String, _ level: String) -> [[String]] {
    text.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }.filter { $0.first == level }
  }

  @Test("indicators add up to providers and providers to commissioners, exactly")
  func payments() async throws {
    let book = try await PaymentsBook.calculated()
    let report = try book.report("payments.csv")
    func pence(_ level: String, _ organisation: String? = nil) throws -> Int {
      var sum = 0
      for row in rows(report, level) where organisation.map({ $0 == row[4] }) ?? true {
        let pounds = try #require(ExactDecimal(row[8]))
        let money = try #require(Money(pounds: pounds))
        sum += Int(money.pence)
      }
      return sum
    }
    #expect(try pence("indicator", "U00001") == 574_200)
    #expect(try pence("provider", "U00001") == 574_200)
    #expect(try pence("indicator") == 985_050)
    #expect(try pence("provider") == 985_050)
    #expect(try pence("commissioner") == 985_050)
    #expect(rows(report, "commissioner").map { $0[3] } == ["99X"])
    let shown = await book.run(["report", "payments", book.path, "--format", "csv"])
    #expect(shown.output == report)
  }

  @Test("practices add up to networks and networks to commissioners, whoever is in which")
  func practices() async throws {
    let book = try await PaymentsBook()
    try book.definePractices(
      commissioner: { $0 == "A81002" || $0 == "A81004" ? "98Y" : "99X" },
      network: { $0 == "A81005" ? nil : $0 < "A81004" ? "U00001" : "U00002" }
    )
    try await book.calculate()
    let report = try book.report("payments.csv")
    var pence: [String: [String: Int]] = [:]
    for level in ["indicator", "provider", "network", "commissioner"] {
      for row in rows(report, level) {
        let money = try #require(ExactDecimal(row[8]).flatMap { Money(pounds: $0) })
        pence[level, default: [:]][row[3], default: 0] += Int(money.pence)
      }
    }
    #expect(pence["indicator"] == pence["provider"])
    #expect(pence["provider"] == pence["network"])
    #expect(pence["network"] == pence["commissioner"])
    // £198 × points × list ÷ 14,000, indicator by indicator. 98Y: A81002 60 % and 70 %, 15,000:
    // 11 and 18 points, 2333.571… and 3818.571…; A81004 50 % and 80 %, 10,000: 5.5 and 36 points,
    // 777.857… and 5091.428…: 233,357 + 381,857 + 77,786 + 509,143 pence.
    #expect(pence["commissioner"]?["98Y"] == 1_202_143)
    #expect(
      rows(report, "network").map { "\($0[3]) \($0[4])" }
        == ["98Y U00001", "98Y U00002", "99X ", "99X U00001"]
    )
  }

  @Test("points, and how many more patients earn the next one")
  func points() async throws {
    let book = try await PaymentsBook.calculated()
    let points = try book.report("points.csv")
    #expect(points.contains("U00001,CAN04,300 of 500,22,40,80,11,11,"))
    let next = try book.report("to-next-threshold.csv")
    // The twelfth point is at 40 + 12 ÷ 22 × 40 = 61.8181… % of 500: 310 patients, which earn
    // 12.1 points, 1.1 × 198 = 217.80 pounds more. All 22 are at 80 %: 400 patients, 2,178.00 more.
    #expect(next.contains("U00001,,CAN04,300,500,11,10,217.80,100,22,2178.00"), "\(next)")
    #expect(next.contains("U00002,,HI03,100,125,36,,,,,"), "\(next)")
    // Of 200 patients still to be done 80, 60 and 60 are A81001's, A81002's and A81003's: 4, 3 and 3
    // of the 10, worth 4, 3 and 3 tenths of £217.80; 40, 30 and 30 of the 100.
    for line in [
      "A81001,U00001,CAN04,120,200,,4,87.12,40,,871.20",
      "A81002,U00001,CAN04,90,150,,3,65.34,30,,653.40",
      "A81003,U00001,CAN04,90,150,,3,65.34,30,,653.40",
      "A81004,U00002,HI03,40,50,,,,,,",
    ] { #expect(next.contains(line), "\(next)") }
  }

  @Test("every change of a delivery says its pounds, and what it says first is how many")
  func reconciliation() async throws {
    let book = try await PaymentsBook.calculated()
    try book.writeExtract("second.csv", ["A81003": [80, 150, 49, 70]], day: "06")
    _ = await book.ingest("second.csv")
    let report = try book.report("reconciliation.csv")
    #expect(report.contains("−£217.80: A81003 CAN04.Numerator 90 → 80"), "\(report)")
    #expect(report.contains(",5742.00,5524.20,-217.80\r\n"), "\(report)")
    #expect(report.contains(",2178.00,1960.20,-217.80\r\n"), "\(report)")
  }

  @Test("a payment is explained from the fields to the pence, each parameter with its source")
  func explained() async throws {
    let book = try await PaymentsBook.calculated()
    let explained = await book.run([
      "explain", book.path, "NPT2425/2025-03-31/U00001", "--indicator", "CAN04",
    ])
    #expect(explained.status == 0, "\(explained.talk)")
    for line in [
      "numerator of A81003 90 (field CAN04.Numerator)",
      "list of A81003 15000 (raw list as at 2024-01-01: made up for the test)",
      "value of a point £198 (point-value 198 for 2024/25: made up for the test)",
      "stands: 11 points, £2,178.00",
    ] { #expect(explained.output.contains(line), "\(explained.output)") }
    let one = await book.run([
      "explain", book.path, "NPT2425/2025-03-31/U00001", "--indicator", "CAN04", "--practice",
      "A81003",
    ])
    #expect(one.output.contains("numerator of A81003 90"))
    #expect(!one.output.contains("numerator of A81001"))
    for name in ["NPT2425/2025-03-31/U99999", "U99999", "NPT2425/2025-03-31"] {
      let wrong = await book.run(["explain", book.path, name])
      #expect(wrong.status == 64, "\(name): \(wrong.output)")
    }
    let none = await book.run([
      "explain", book.path, "NPT2425/2025-03-31/U00001", "--indicator", "XYZ01",
    ])
    #expect(none.status == 64)
  }

  @Test("a network is explained by its name, and a practice by what it makes of its network's")
  func organisations() async throws {
    let book = try await PaymentsBook.calculated()
    let network = await book.run(["explain", book.path, "U00001"])
    for line in [
      "NPT2425/2025-03-31/U00001 CAN04", "numerator of A81001 120 (field CAN04.Numerator)",
      "register 500 (field CAN04.Denominator)", "in all: 29 points, £5,742.00",
    ] { #expect(network.output.contains(line), "\(network.output)") }
    #expect(!network.output.contains("U00002"))
    let practice = await book.run(["explain", book.path, "A81003"])
    for line in [
      "NPT2425/2025-03-31/U00001 CAN04", "numerator of A81003 90 (field CAN04.Numerator)",
      // See CasePaymentTests, where it leaves.
      "A81003 makes +£1,651.32 of it: without it, £4,090.68",
    ] { #expect(practice.output.contains(line), "\(practice.output)") }
    #expect(!practice.output.contains("numerator of A81001"))
    let same = await book.run(["explain", book.path, "NPT2425/2025-03-31/A81003"])
    #expect(same.output == practice.output)
    let table = await book.run(["explain", book.path, "U00001", "--format", "csv"])
    #expect(table.output.contains("NPT2425/2025-03-31/U00001,CAN04,points,"), "\(table.output)")
  }
}
