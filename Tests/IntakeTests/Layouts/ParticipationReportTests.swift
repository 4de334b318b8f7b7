import Files
import Findings
import Quality
import TestSupport
import Testing

@testable import Intake

@Suite("CQRS's participation status report")
struct ParticipationReportTests {
  static let lines = [
    "Report Run Date:,,12/07/2024,,Quality Service Participation Status Report,,,,,Page 1 of,,1",
    "Health Check Scheme,,,,,,,,,,,",
    ",,,,,Financial Year:,2024/2025,,,,,",
    ",Summary:,,,,Offered:,1,,,,,",
    ",,,,,Approved:,1,,,,,",
    ",,,,,Rejected:,0,,,,,",
    ",,,,,Cancelled:,1,,,,,",
    ",,,,,Total:,3,,,,,",
    "Details:,,,,,,,,,,,",
    ",\"Service\nProvider Id\",,Service Provider Name,,,\"Organisation\nType\","
      + "\"Commissioning\nOrganisation Name\",Status,,Status Date,",
    ",A10001,,Practice A,,,GP Practice,Region A,Approved,,28/06/2024,",
    ",A10002,,Practice B,,,GP Practice,Region B,Offered,,27/06/2024,",
    ",,,,,,,,,,,",
    ",A10003,,Practice C,,,GP Practice,Region B,Cancelled,,26/06/2024,",
    ",,,,,,,,,,,",
  ]

  private func reportIn(_ item: IntakeItem) -> ParticipationReport? {
    if case .participationReport(let report) = item.content { report } else { nil }
  }

  @Test("Its parts are found wherever the spacer columns are")
  func reads() throws {
    let item = recognise(Self.lines.joined(separator: "\n"))
    #expect(item.rules == [])
    let report = try #require(reportIn(item))
    #expect(report.service == "Health Check Scheme" && report.year?.description == "2024/25")
    #expect(
      report.lines.map { "\($0.organisation) \($0.status.rawValue) \($0.since)" } == [
        "A10001 Approved 2024-06-28", "A10002 Offered 2024-06-27", "A10003 Cancelled 2024-06-26",
      ]
    )
    #expect(report.lines.map { $0.place.line } == [14, 15, 17])
    #expect(item.evidence.contains("participation status report") && item.recordCount == 3)
  }

  @Test("A second page repeats the preamble, and is read on")
  func pages() throws {
    let text = (Self.lines.dropLast(2) + Self.lines[0..<10] + [Self.lines[13]])
      .joined(separator: "\n")
    #expect(reportIn(recognise(text))?.lines.count == 3)
    #expect(recognise(text).rules == [])
  }

  struct Fault: Sendable {
    let old, new, rule: String
  }

  @Test(
    "What is wrong is found",
    arguments: [
      Fault(old: "Approved:,1", new: "Approved:,2", rule: "REP001"),
      Fault(old: "Total:,3", new: "Total:,4", rule: "REP001"),
      Fault(old: ",,,,,Rejected:,0,,,,,\n", new: "", rule: "REP002"),
      Fault(old: "Health Check Scheme", new: "", rule: "REP002"),
      Fault(old: "Provider Id", new: "Provider Number", rule: "REP002"),
      Fault(old: "2024/2025", new: "YYYY/YYYY", rule: "REP003"),
      Fault(old: "2024/2025", new: "2024/2026", rule: "REP003"),
      Fault(old: "28/06/2024", new: "06/28/2024", rule: "REL002"),
      Fault(old: "28/06/2024", new: "soon", rule: "REL001"),
      Fault(old: "Offered,,27", new: "Waiting,,27", rule: "LAY005"),
      Fault(old: "A10002", new: "A10001", rule: "LAY008"),
      Fault(old: "A10002", new: "", rule: "LAY006"),
      Fault(old: "Status Date", new: "Since", rule: "LAY001"),
    ]
  )
  func faults(fault: Fault) throws {
    let text = Self.lines.joined(separator: "\n")
    let spoilt = text.replacing(fault.old, with: fault.new, maxReplacements: 1)
    try #require(spoilt != text)
    let item = recognise(spoilt)
    #expect(item.rules.contains(fault.rule), "\(item.rules)")
    #expect(reportIn(item) != nil || item.tried.contains("part that it always has"))
  }

  @Test(
    "The real one: ten rows, and the totals are theirs",
    .enabled(if: SharedFolder.isPresent, "the folder shared/ is not there")
  )
  func real() throws {
    let path =
      "\(SharedFolder.path ?? "")/data/cqrs-report/synthetic-LDHC_QS Part Status-LDHC.csv"
    let bytes = try InputFile(path).readAll(limit: 1 << 20)
    let item = recognise(String(decoding: bytes, as: UTF8.self))
    let report = try #require(reportIn(item))
    // The years and days of its preamble are written as letters.
    #expect(item.rules == ["REP003"])
    #expect(report.service == "Learning Disability Health Check Scheme YYYY/YY")
    #expect(report.lines.count == 10)
    let counts = ParticipationStatus.allCases.map { status in
      report.lines.count { $0.status == status }
    }
    #expect(counts == [3, 4, 2, 1])
    #expect(report.lines.first?.since.iso == "2022-06-28")
  }
}
