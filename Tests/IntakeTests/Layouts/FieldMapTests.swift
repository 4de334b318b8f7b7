import Findings
import Quality
import Testing

@testable import Intake

@Suite("The field-name map")
struct FieldMapTests {
  private func lines(_ text: String) -> ([FieldMap.Line], IntakeItem) {
    let item = recognise(text)
    guard case .fieldMap(let lines) = item.content else { return ([], item) }
    return (lines, item)
  }

  static let header = "SERVICE_YEAR,IND_CODE,FIELD_NAME,SHORT_NAME\n"

  @Test("Lines are read with names as they stand")
  func reads() {
    let (lines, item) = lines(
      "\u{FEFF}\(Self.header)2024-25,CAN04,\" Patients,\nseen \",Numerator\n"
    )
    #expect(lines.map(\.fieldName) == [" Patients,\nseen "])
    #expect(lines.first?.place.line == 2)
    #expect(item.findings.isEmpty)
  }

  @Test("One field mapped twice is refused, however it is spelt")
  func repeats() {
    let (_, item) = lines(
      "\(Self.header)2024-25,CAN04,Patients  seen,Numerator\n"
        + "2024-25,CAN04,patients\u{A0}seen,Denominator\n2024-25,CAN05,Patients seen,Numerator\n"
    )
    #expect(item.rules == ["MAP001"])
    #expect(item.findings.count(of: .fieldMapNamesFoldAlike) == 1)
    #expect(item.finding(of: .fieldMapNamesFoldAlike)?.counterpart?.line == 2)
  }

  @Test("A map of several years is said, and is no repetition")
  func years() {
    let (lines, item) = lines(
      "\(Self.header)2023-24,CAN04,Seen,Numerator\n2024-25,CAN04,Seen,Numerator\n"
    )
    #expect(item.rules == ["MAP002"])
    #expect(lines.count == 2)
  }

  @Test("An empty short name and an impossible indicator are refused")
  func cells() {
    let (lines, item) = lines("\(Self.header)2024-25,CAN04,Seen,\n2024-25,CAN 04,Seen,Numerator\n")
    #expect(lines.isEmpty)
    #expect(item.rules == ["LAY005", "LAY006"])
  }

  @Test("Rows are counted as mapped exactly, after folding, and not at all")
  func match() {
    let (lines, _) = lines("\(Self.header)2024-25,CAN04,Patients seen,Numerator\n")
    let match = FieldMapMatch(
      lines,
      fields: [
        FieldMapMatch.Field(indicator: "CAN04", name: "Patients seen", rows: 5),
        FieldMapMatch.Field(indicator: "CAN04", name: "patients\u{A0}Seen ", rows: 3),
        FieldMapMatch.Field(indicator: "CAN05", name: "Patients seen", rows: 2),
      ]
    )
    #expect(match.exactRows == 5)
    #expect(match.foldedRows == 3)
    #expect(match.mappedRows == 8)
    #expect(match.unmappedRows == 2)
    #expect(match.unmapped.map(\.indicator) == ["CAN05"])
  }
}
