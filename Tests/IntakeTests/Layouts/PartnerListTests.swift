import Findings
import Quality
import Testing

@testable import Intake

@Suite("The published list of networks' practices")
struct PartnerListTests {
  static let line =
    "A81001,DENSHAM SURGERY,16C,NHS TEES,U12345,STOCKTON PCN,16C,NHS TEES,20190701,,1"

  static let headings = [
    """
    Partner Organisation Code,Partner Name,Practice Parent Sub ICB Loc Code,\
    Practice Parent Sub ICB Loc Name,PCN Code,PCN Name,PCN Parent Sub ICB Loc Code,\
    PCN Parent Sub ICB Loc Name,Practice to PCN Relationship Start Date,\
    Practice to PCN Relationship End Date,Practice Sub ICB Loc and PCN Sub ICB Loc Match
    """,
    """
    "Partner\nOrganisation\nCode","Partner\nName","Practice\nParent\nCCG Code",\
    "Practice\nParent\nCCG Name",PCN Code,PCN Name,"PCN Parent\nCCG Code","PCN Parent\nCCG Name",\
    "Practice to PCN\nRelationship\nStart Date","Practice to PCN\nRelationship\nEnd Date",\
    "Practice CCG and PCN\nCCG Match "
    """,
    """
    Partner Organisation Code,Partner Name,Practice Parent Sub ICB Location Code,\
    Practice Parent Sub ICB Location Name,PCN Code,PCN Name,PCN Parent Sub ICB Location Code,\
    PCN Parent Sub ICB Location Name,Practice to PCN Relationship Start Date,\
    Practice to PCN Relationship End Date,Practice Sub ICB and PCN Sub ICB Match?
    """,
  ]

  private func rows(_ item: IntakeItem) -> [Placed<RelationshipRow>] {
    guard case .relationships(let rows, _) = item.content else { return [] }
    return rows
  }

  @Test("Headings of any year are told", arguments: headings)
  func headed(heading: String) {
    let item = recognise("\(heading)\n\(Self.line)\n")
    #expect(rows(item).map(\.row.start.iso) == ["2019-07-01"])
    #expect(item.findings.isEmpty)
    #expect(item.evidence.contains("published list"))
  }

  @Test("Without a header the shape of the records tells it, and the first record is data")
  func headerless() throws {
    let second = Self.line.replacing("A81001", with: "A81002").replacing(",,1", with: ",20200331,1")
    let item = recognise("\(Self.line)\n\(second)\n")
    let rows = rows(item)
    #expect(rows.map(\.row.practice.text) == ["A81001", "A81002"])
    #expect(rows.map(\.row.end?.iso) == [nil, "2020-03-31"])
    #expect(rows.map(\.place?.line) == [1, 2])
    #expect(item.recordCount == 2)
    #expect(item.evidence.contains("no header"))
    #expect(item.findings.isEmpty)
    guard case .relationships(_, let organisations) = item.content else { return }
    #expect(organisations.map(\.row.organisation.text) == ["16C", "A81001", "A81002", "U12345"])
    #expect(organisations.map(\.row.kind) == [.commissioner, .practice, .practice, .network])
    #expect(organisations[1].row.commissioner?.text == "16C")
  }

  @Test(
    "Each date is read by its own form",
    arguments: ["20190704", "04/07/2019", "2019-07-04"]
  )
  func dates(date: String) {
    let item = recognise("\(Self.line.replacing("20190701", with: date))\n")
    #expect(rows(item).map(\.row.start.iso) == ["2019-07-04"])
    #expect(item.findings.isEmpty)
  }

  @Test(
    "What is no date is refused and never guessed",
    arguments: [
      ("07/31/2019", "REL002"), ("43739", "REL003"), ("1 Oct 19", "REL001"), ("20190230", "REL001"),
      ("30/02/2019", "REL001"), ("1/7/2019", "REL001"), ("2019-07-01 00:00:00", "REL001"),
    ]
  )
  func noDate(date: String, rule: String) {
    let item = recognise(
      "\(Self.headings[0])\n\(Self.line)\n\(Self.line.replacing("20190701", with: date))\n"
    )
    #expect(item.rules == [rule])
    #expect(rows(item).count == 1)
    let place = item.findings.groups.first?.shown.first?.place
    #expect(place?.line == 3)
    #expect(place?.field == "Practice to PCN Relationship Start Date")
    #expect(place?.fieldNumber == 9)
  }

  @Test("A start must stand; an end need not")
  func emptyStart() {
    let item = recognise(
      "\(Self.headings[0])\n\(Self.line.replacing("20190701", with: ""))\n"
    )
    #expect(item.rules == ["LAY006"])
    #expect(rows(item).isEmpty)
  }

  @Test("Several forms in one column are said")
  func mixedForms() {
    let other = Self.line.replacing("20190701", with: "01/08/2019")
    let item = recognise("\(Self.line)\n\(other)\n")
    #expect(item.rules == ["REL004"])
    #expect(rows(item).map(\.row.start.iso) == ["2019-07-01", "2019-08-01"])
  }

  @Test("A mark that contradicts the codes, and one that says nothing, are said")
  func flags() {
    let wrong = Self.line.replacing(",,1", with: ",,FALSE")
    let unclear = Self.line.replacing("A81001", with: "A81002").replacing(",,1", with: ",,x")
    let item = recognise("\(wrong)\n\(unclear)\n")
    #expect(item.findings.count(of: .partnerFlagWrong) == 2)
    #expect(!item.hasErrors)
  }

  @Test("Two descriptions of one organisation are said once, and the first is taken")
  func twoNames() {
    let other = Self.line.replacing("A81001", with: "A81002")
      .replacing("U12345,STOCKTON PCN,16C,NHS TEES", with: "U12345,STOCKTON PCN,16D,NHS TYNE")
      .replacing(",,1", with: ",,0")
    let item = recognise("\(Self.line)\n\(other)\n\(other.replacing("A81002", with: "A81003"))\n")
    #expect(item.rules == ["REL006"])
    #expect(item.findings.count(of: .organisationDescribedTwice) == 1)
    guard case .relationships(_, let organisations) = item.content else { return }
    let network = organisations.first { $0.row.kind == .network }
    #expect(network?.row.commissioner?.text == "16C")
  }

  @Test("A list without its end dates is refused")
  func noEndColumn() {
    let heading = Self.headings[0].replacing(",Practice to PCN Relationship End Date", with: "")
    let item = recognise("\(heading)\n\(Self.line.replacing(",,1", with: ",1"))\n")
    #expect(item.rules == ["LAY001"])
    #expect(!item.tried.isEmpty)
  }

  @Test("A code that is no code is refused")
  func wrongCode() {
    let item = recognise(
      "\(Self.headings[0])\n\(Self.line.replacing("A81001", with: "A8-001"))\n"
    )
    #expect(item.rules == ["LAY005"])
  }
}
