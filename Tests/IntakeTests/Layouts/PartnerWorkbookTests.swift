import Findings
import Quality
import Testing

@testable import Intake

@Suite("The published workbook of networks")
struct PartnerWorkbookTests {
  static let networkHeader = [
    "PCN Code", "PCN Name", "Current Clinical \nCommissioning \nGroup Code",
    "Clinical\nCommissioning\nGroup Name", "Open Date (YYYYMMDD)", "Close Date", "Address Line 1",
    "Address Line 2", "Address Line 3", "Address Line 4", "Address Line 5", "Postcode",
  ]
  static let network = [
    "U12345", "STOCKTON PCN", "16C", "NHS TEES", "20190701", "", " 1 ROAD", "", "", "", "", "TS1",
  ]
  static let partnerHeader = [
    "Partner\nOrganisation\nCode", "Partner\nName", "Practice\nParent\nCCG Code",
    "Practice\nParent\nCCG Name", "PCN Code", "PCN Name", "PCN Parent\nCCG Code",
    "PCN Parent\nCCG Name", "Practice to PCN\nRelationship\nStart Date",
    "Practice to PCN\nRelationship\nEnd Date", "Practice CCG and PCN\nCCG Match ",
  ]
  static let partner = [
    "A81001", "DENSHAM", "16C", "NHS TEES", "U12345", "STOCKTON PCN", "16C", "NHS TEES",
    "20190701", "", "TRUE",
  ]

  private func read(_ sheets: [PartnerWorkbook.Sheet]) -> IntakeItem {
    PartnerWorkbook.recognise(
      sheets,
      place: Place(source: "book.xlsx"),
      findings: FindingLog()
    )
  }

  @Test("Both sheets are told by their headers, whatever they are called")
  func both() {
    let item = read([
      sheet("PCN Details", [Self.networkHeader, Self.network]),
      sheet("Sheet 2", [Self.partnerHeader, Self.partner]),
    ])
    #expect(item.findings.isEmpty)
    guard case .relationships(let rows, let organisations) = item.content else {
      Issue.record("\(item.content)")
      return
    }
    #expect(rows.map(\.place?.cell) == ["Sheet 2!A2"])
    #expect(organisations.map(\.row.organisation.text) == ["16C", "A81001", "U12345"])
    #expect(organisations.last?.row.open?.iso == "2019-07-01")
    #expect(item.recordCount == 2)
  }

  @Test("A finding names the cell")
  func cellAddress() {
    var wrong = Self.partner
    wrong[8] = "43739"
    let item = read([
      sheet("PCN Details", [Self.networkHeader, Self.network]),
      sheet("Partners", [Self.partnerHeader, Self.partner, wrong]),
    ])
    #expect(item.rules == ["REL003"])
    let place = item.finding(of: .partnerDateNumber)?.place
    #expect(place?.cell == "Partners!I3")
    #expect(place?.field == "Practice to PCN Relationship Start Date")
    #expect(place?.text == "book.xlsx:Partners!I3")
  }

  @Test("A network that the other sheet lacks, and one that is there twice")
  func sheetsDiffer() {
    var other = Self.partner
    other[4] = "U54321"
    let item = read([
      sheet("PCN Details", [Self.networkHeader, Self.network, Self.network]),
      sheet("Partners", [Self.partnerHeader, other]),
    ])
    #expect(item.rules == ["LAY008", "REL007"])
  }

  @Test("A code that is held as a number is refused; a date may be one")
  func numbers() {
    var partners = sheet("Partners", [Self.partnerHeader, Self.partner])
    partners.numbers = [
      PartnerWorkbook.NumberCell(record: 1, column: 6),
      PartnerWorkbook.NumberCell(record: 1, column: 8),
    ]
    let item = read([sheet("PCN Details", [Self.networkHeader, Self.network]), partners])
    #expect(item.rules == ["REL011"])
    #expect(item.finding(of: .codeHeldAsNumber)?.place.cell == "Partners!G2")
  }

  @Test("A missing sheet and an unknown one are said")
  func sheetsMissing() {
    let item = read([
      sheet("Partners", [Self.partnerHeader, Self.partner]),
      sheet("Notes", [["Please note"]]),
      sheet("Empty", []),
    ])
    #expect(item.rules == ["REL008", "REL009"])
    #expect(item.finding(of: .workbookSheetUnread)?.place.cell == "Notes!A1")
    let networks = read([sheet("PCN Details", [Self.networkHeader, Self.network])])
    #expect(networks.rules == ["REL008"])
    guard case .table(.organisations(let rows)) = networks.content else {
      Issue.record("\(networks.content)")
      return
    }
    #expect(rows.count == 2)
  }

  @Test("A header with a column missing is refused with its place")
  func headerFault() {
    var header = Self.partnerHeader
    header[9] = "Remark"
    let item = read([sheet("Partners", [header, Self.partner])])
    #expect(item.rules == ["LAY001", "LAY002"])
    #expect(item.finding(of: .tableColumnMissing)?.place.cell == "Partners!A1")
    #expect(!item.tried.isEmpty)
  }

  @Test("Another workbook says what it is not")
  func other() {
    #expect(read([sheet("Sheet1", [["a", "b"], ["1", "2"]])]).tried.contains("“Sheet1”"))
    #expect(read([]).tried.contains("without content"))
  }

  @Test(
    "A cell's address has its column in letters, whatever the sheet is called",
    arguments: [
      (0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (51, "AZ"), (52, "BA"), (701, "ZZ"),
      (702, "AAA"),
    ]
  )
  func addresses(index: Int, letters: String) {
    var place = Place(source: "list.xlsx")
    place.cell = "It's! a sheet!A10"
    let record = TextTable.Record(cells: [], place: place)
    let header = Array(repeating: "Name", count: index + 1)
    #expect(record.cellPlace(index, header: header).cell == "It's! a sheet!\(letters)10")
  }
}
