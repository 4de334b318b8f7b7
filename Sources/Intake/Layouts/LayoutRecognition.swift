import Findings
enum LayoutRecognition {
  static func recognise(_ table: TextTable, findings: FindingLog) -> IntakeItem {
    IntakeItem(place: table.place, content: .unrecognised(tried: "x"), evidence: "", summary: table.summary, findings: findings, recordCount: table.records.count)
  }
}
