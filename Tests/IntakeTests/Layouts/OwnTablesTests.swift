import Findings
import Quality
import Tabular
import Testing

@testable import Intake

@Suite("Our own tables, read from files")
struct OwnTablesTests {
  static let examples: [(name: String, line: String)] = [
    ("services", "NCD2425,Network Contract DES,2024-04-01,2025-03-31,network,,Y,Y,contract"),
    (
      "indicators",
      "NCD2425,CAN04,Cancer,,Cancer,network,fraction,payment,22,40,80,,N,contract"
    ),
    ("fields", "NCD2425,CAN04.Numerator,CAN04,FAECIMMDEC,numerator,payment,map"),
    ("achievement-dates", "NCD2425,2025-03-31,Y,"),
    ("organisations", "A81001,THE DENSHAM SURGERY,practice,00K,1974-04-01,"),
    ("relationships", "A81001,U12345,2019-07-01,,,,00K,00K"),
    ("participation", "NCD2425,U12345,Approved,2024-04-01,2025-03-31,,,"),
    ("participation-decisions", "o1,offer,NCD2425,U12345,,,2024-04-30,,,,,,jane"),
    ("user-decisions", "p1,grant,jane,,99X,Finance Management,,,,,,ann"),
    ("decisions", "d1,declare,NCD2425,U12345,2025-03-31,,,,checked,,,3,jane"),
    (
      "parameters",
      "QOF2324,2023/24,point-value,,213.43,pounds-per-point,contract,2023-04-01"
    ),
    ("list-sizes", "A81001,weighted,2024-01-01,4703.5,agency"),
    ("prevalence", "A81001,AF,2023/24,95,4098,TOTAL,,2.06,publication"),
    ("achieved-points", "QOF2324,A81001,2024-03-31,AF006,11.5,Approved,list"),
    ("published-figures", "A81001,2023/24,AF006,achieved-points,11.5,publication"),
  ]

  static func layout(_ name: String) throws -> Layout {
    try #require(OwnTables.all.first { $0.name == name })
  }

  private func count(_ table: OwnTable) -> (String, Int) {
    switch table {
    case .services(let rows): ("services", rows.count)
    case .indicators(let rows): ("indicators", rows.count)
    case .fields(let rows): ("fields", rows.count)
    case .achievementDates(let rows): ("achievement-dates", rows.count)
    case .organisations(let rows): ("organisations", rows.count)
    case .relationships(let rows): ("relationships", rows.count)
    case .participation(let rows): ("participation", rows.count)
    case .decisions(let rows): ("decisions", rows.count)
    case .participationDecisions(let rows): ("participation-decisions", rows.count)
    case .userDecisions(let rows): ("user-decisions", rows.count)
    case .parameters(let rows): ("parameters", rows.count)
    case .listSizes(let rows): ("list-sizes", rows.count)
    case .prevalence(let rows): ("prevalence", rows.count)
    case .achievedPoints(let rows): ("achieved-points", rows.count)
    case .publishedFigures(let rows): ("published-figures", rows.count)
    }
  }

  @Test("Every table is told by its header and read", arguments: examples)
  func reads(name: String, line: String) throws {
    let header = try Self.layout(name).columns.filter { !$0.cameLater }.map(\.name)
      .joined(separator: ",")
    let item = recognise("\(header)\n\(line)\n")
    guard case .table(let table) = item.content else {
      Issue.record("\(item.content)")
      return
    }
    #expect(count(table) == (name, 1))
    #expect(item.findings.isEmpty)
    #expect(item.recordCount == 1)
    #expect(item.evidence.contains("our table \(name)"))
  }

  @Test("The order of columns, their case and a byte order mark make no difference")
  func anyOrder() throws {
    let item = recognise(
      "\u{FEFF}Period_Start,IS_PAYMENT_DATE, achievement_date ,service\n,Y,2025-03-31,NCD2425\n"
    )
    guard case .table(.achievementDates(let rows)) = item.content else {
      Issue.record("\(item.content)")
      return
    }
    #expect(rows.map(\.row.achievementDate.iso) == ["2025-03-31"])
    #expect(item.findings.isEmpty)
    #expect(rows.first?.place?.line == 2)
    #expect(rows.first?.place?.record == 1)
  }

  @Test("Every own header is told from every other, and every example is covered")
  func distinct() throws {
    let names = OwnTables.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Set(Self.examples.map(\.name)).isSubset(of: Set(names)))
    for layout in OwnTables.all {
      let readable = OwnTables.all.filter { HeaderMatch($0, in: layout.header).isReadable }
      #expect(readable.map(\.name) == [layout.name])
    }
  }

  @Test("A table that only a book keeps is named and not taken", arguments: OwnTables.ofBook)
  func bookTables(layout: Layout) {
    let item = recognise("\(layout.header.joined(separator: ","))\n")
    #expect(item.tried.contains("it is \(layout.name), a table that a book keeps"))
  }

  @Test("A missing column is refused, also one whose cells may be empty")
  func missing() {
    let item = recognise("service,achievement_date,is_payment_date\nNCD2425,2025-03-31,Y\n")
    #expect(item.rules == ["LAY001"])
    #expect(item.hasErrors)
    #expect(item.finding(of: .tableColumnMissing)?.message.contains("period_start") == true)
    #expect(item.tried.contains("achievement-dates"))
    #expect(item.finding(of: .tableColumnMissing)?.place.line == 1)
  }

  @Test("A near name is asked about and not taken")
  func near() {
    let item = recognise(
      "service,achievment_date,is_payment_date,period_start\nNCD2425,2025-03-31,Y,\n"
    )
    #expect(item.rules == ["LAY004"])
    let finding = item.finding(of: .tableColumnMisspelt)
    #expect(finding?.message.contains("did you mean achievement_date?") == true)
    #expect(finding?.place.fieldNumber == 2)
    #expect(!item.tried.isEmpty)
  }

  @Test("A repeated column is refused with both places")
  func repeated() {
    let item = recognise(
      "service,achievement_date,is_payment_date,period_start,Service\nNCD2425,2025-03-31,Y,,X\n"
    )
    #expect(item.rules == ["LAY003"])
    let finding = item.finding(of: .tableColumnRepeated)
    #expect(finding?.place.fieldNumber == 5)
    #expect(finding?.counterpart?.fieldNumber == 1)
  }

  @Test("A column too many is said and the rest is read")
  func extra() {
    let item = recognise(
      "service,achievement_date,is_payment_date,period_start,remark,\n"
        + "NCD2425,2025-03-31,Y,,x,\n"
    )
    #expect(item.rules == ["LAY002", "LAY002"])
    #expect(!item.hasErrors)
    guard case .table(.achievementDates(let rows)) = item.content else {
      Issue.record("\(item.content)")
      return
    }
    #expect(rows.count == 1)
  }

  @Test(
    "A cell that does not fit is refused where it stands",
    arguments: [
      ("NCD2425,31/03/2025,Y,", "achievement_date", 2),
      ("NCD2425,2025-02-30,Y,", "achievement_date", 2),
      ("NCD2425,2025-03-31,y,", "is_payment_date", 3),
      ("NCD 2425,2025-03-31,Y,", "service", 1),
      ("NCD2425,2025-03-31,Y,soon", "period_start", 4),
    ]
  )
  func wrongCell(line: String, field: String, number: Int) {
    let item = recognise("service,achievement_date,is_payment_date,period_start\n\(line)\n")
    #expect(item.rules == ["LAY005"])
    let place = item.finding(of: .tableCellWrong)?.place
    #expect(place?.field == field)
    #expect(place?.fieldNumber == number)
    #expect(place?.line == 2)
    #expect(place?.record == 1)
    guard case .table(.achievementDates(let rows)) = item.content else {
      Issue.record("\(item.content)")
      return
    }
    #expect(rows.isEmpty)
  }

  @Test("Blanks around a code are not trimmed away")
  func paddedCode() {
    let item = recognise(
      "service,achievement_date,is_payment_date,period_start\n NCD2425,2025-03-31,Y,\n"
    )
    #expect(item.rules == ["LAY005"])
    #expect(item.finding(of: .tableCellWrong)?.message.contains("without the blanks") == true)
  }

  @Test("Blanks around a text are kept and said")
  func paddedText() {
    let item = recognise(
      "organisation,name,kind,commissioner,open,close\nA81001,DENSHAM\u{A0},practice,,,\n"
    )
    #expect(item.rules == ["LAY007"])
    guard case .table(.organisations(let rows)) = item.content else {
      Issue.record("\(item.content)")
      return
    }
    #expect(rows.map(\.row.name) == ["DENSHAM\u{A0}"])
  }

  @Test("An empty cell is refused where the column must be filled")
  func empty() {
    let item = recognise(
      "service,achievement_date,is_payment_date,period_start\nNCD2425,,Y,\n"
    )
    #expect(item.rules == ["LAY006"])
    #expect(item.finding(of: .tableCellEmpty)?.place.field == "achievement_date")
  }

  @Test("Two rows with one key are refused with both places")
  func duplicates() {
    let item = recognise(
      "service,achievement_date,is_payment_date,period_start\n"
        + "NCD2425,2025-03-31,Y,\nNCD2425,2025-02-28,N,\nNCD2425,2025-03-31,N,\n"
        + "NCD2425,2025-03-31,Y,\n"
    )
    #expect(item.rules == ["LAY008"])
    #expect(item.findings.count(of: .tableKeyRepeated) == 2)
    let shown = item.findings.groups[0].shown
    #expect(shown.map(\.place.line) == [4, 5])
    #expect(shown.map(\.counterpart?.line) == [2, 2])
    #expect(shown[0].message.contains("differ"))
    #expect(shown[1].message.contains("equal"))
  }

  @Test("A row whose cells cannot stand together is refused")
  func contradictory() {
    let (pairs, log) = table("low,high\n1,2\n3,2\n")
    var findings = log
    let reader = OwnTableReader(Pair.self) { _ in .organisations([]) }
    _ = reader.read(pairs, HeaderMatch(Pair.layout, in: pairs.header), &findings)
    #expect(findings.count(of: .tableRowContradictory) == 1)
    #expect(findings.groups.first?.shown.first?.place.line == 3)
  }

  @Test("A text that a spreadsheet would run is said")
  func formula() {
    let item = recognise(
      "organisation,name,kind,commissioner,open,close\nA81001,=1+1,practice,,,\n"
    )
    #expect(item.rules == ["CSV011"])
    #expect(item.finding(of: .formulaText)?.place.field == "name")
  }

  @Test("Records of nothing, short records and blank lines are each said once")
  func records() {
    let item = recognise(
      "service,achievement_date,is_payment_date,period_start\n"
        + "NCD2425,2025-03-31,Y,\n,,,\nNCD2425,2025-02-28\n\n"
    )
    #expect(item.findings.count(of: .tableRecordEmpty) == 1)
    #expect(item.findings.groups.count == 3)
    #expect(item.hasErrors)
    guard case .table(.achievementDates(let rows)) = item.content else {
      Issue.record("\(item.content)")
      return
    }
    #expect(rows.count == 1)
  }

  @Test("A header and nothing else is said")
  func noRows() {
    let item = recognise("service,achievement_date,is_payment_date,period_start\n")
    #expect(item.rules == ["LAY010"])
  }

  @Test("What is not recognised says what came nearest and what it lacks")
  func nearest() {
    let item = recognise("service,field,indicator,field_name,purpose\nNCD2425,a,b,c,payment\n")
    #expect(item.tried.contains("nearest: fields (5 of 7 columns; lacks role, source)"))
    #expect(item.findings.isEmpty)
    #expect(recognise("one,two\n1,2\n").tried.contains("no column of any layout"))
    #expect(recognise("service;achievement_date\nNCD2425;x\n").tried.contains("semicolons"))
    #expect(recognise("\nservice,name\n").tried.contains("blank"))
  }
}

/// Two numbers of which the first is not the greater.
private struct Pair: TableRow {
  let cells: [String]

  static let layout = Layout(
    name: "pairs",
    sentence: "Pairs.",
    columns: [Column("low", .count, "The lower."), Column("high", .count, "The higher.")],
    key: ["low"]
  )

  init?(cells: [String]) {
    guard cells.count == 2, let low = Int(cells[0]), let high = Int(cells[1]), low <= high else {
      return nil
    }
    self.cells = cells
  }

  static func < (left: Pair, right: Pair) -> Bool {
    left.cells.lexicographicallyPrecedes(right.cells)
  }
}
