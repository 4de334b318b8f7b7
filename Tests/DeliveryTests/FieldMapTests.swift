import FoundationEssentials
import TestSupport
import Testing

/// A field-name map that is taken in beside an extract names the extract's fields in the book.
@Suite struct FieldMapTests {
  typealias Row = SmallExtract.Row
  static let seen = "Patients seen on the day, however often"
  let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.makeBook()
    try desk.write("a.csv", SmallExtract([Row(), Row(name: Self.seen), Row(name: "OTHER")]))
  }

  private func write(_ name: String, _ lines: String...) throws {
    let text = (["SERVICE_YEAR,IND_CODE,FIELD_NAME,SHORT_NAME"] + lines).map { $0 + "\r\n" }
    try desk.write(name, [0xEF, 0xBB, 0xBF] + Array(text.joined().utf8))
  }

  private func writeMap(_ name: String = "map.csv", year: String = "2024-25") throws {
    try write(name, "\(year),CAN04,\"\(Self.seen.uppercased())\",SEENDAY")
  }

  private func field(_ name: String) throws -> String? {
    try desk.text("book/current/tables/fields.csv").split(separator: "\r\n")
      .first { $0.hasPrefix("NCD2425,\(name),") }.map(String.init)
  }

  @Test("its fields are mapped, the others are not, and what came of it is recorded")
  func mapped() throws {
    try writeMap()
    let ending = try desk.ingest("map.csv", "a.csv")
    #expect(ending.status == 0, "\(ending.output)")
    #expect(ending.output.contains("warning[EXT017] CAN04 \"OTHER\""))
    #expect(!ending.output.contains("warning[EXT017] CAN04 \"Patients"))
    #expect(
      ending.output.contains(
        "map.csv: note[MAP006] 1 field of NCD2425 named now, 0 named before; of the extract's rows "
          + "0 have a field of the map letter by letter, 1 after folding, 2 have none"
      )
    )
    let row = try #require(try field("CAN04.SEENDAY"))
    #expect(row.hasSuffix("other,management-information,field-name map map.csv"))
    #expect(try desk.part().contains("T00001,CAN04.SEENDAY,7,1"))
    #expect(try desk.text("book/current/reports/findings.csv").contains("MAP006"))
    #expect(try desk.text("book/current/version.json").contains("map.csv"))
    #expect(try desk.run(["verify", "book", "--replay"]).status == 0)
  }

  @Test("it names fields of later extracts as well, and says nothing twice")
  func later() throws {
    try writeMap()
    _ = try desk.ingest("map.csv", "a.csv")
    try desk.write("b.csv", SmallExtract([Row(), Row(value: "9", name: Self.seen)]))
    let ending = try desk.ingest("b.csv")
    #expect(!ending.output.contains("EXT017"))
    #expect(!ending.output.contains("MAP0"))
    try desk.write("c.csv", SmallExtract([Row(), Row(value: "8", name: Self.seen)]))
    let again = try desk.ingest("c.csv", "map.csv")
    #expect(again.output.contains("0 fields of NCD2425 named now, 1 named before"))
  }

  @Test("without an extract it is refused, and says what to do")
  func alone() throws {
    try writeMap()
    let before = try desk.tables()
    let ending = try desk.ingest("map.csv")
    #expect(ending.status == 3)
    #expect(
      ending.output.contains("map.csv: error[MAP004] no extract came with the map of 2024-25")
    )
    #expect(ending.output.contains("fix: give the map and an extract of its year in one run"))
    #expect(try desk.tables() == before)
  }

  @Test(
    "beside an extract of another year it is refused",
    arguments: ["2023-24", "then", "NCD2324"]
  )
  func otherYear(_ year: String) throws {
    try writeMap(year: year)
    let before = try desk.tables()
    let ending = try desk.ingest("map.csv", "a.csv")
    #expect(ending.status == 3)
    #expect(ending.output.contains("error[MAP004] no line of the map of \(year) fits"))
    #expect(try desk.tables() == before)
  }

  @Test("a map that names the service in place of the year is of that service")
  func service() throws {
    try writeMap(year: "NCD2425")
    #expect(try desk.ingest("map.csv", "a.csv").status == 0)
    #expect(try field("CAN04.SEENDAY") != nil)
  }

  @Test("definitions stand where the map says otherwise, and the map's reading is asked about")
  func contradiction() throws {
    let before = try #require(try field("CAN04.Numerator"))
    let name = try #require(before.split(separator: "\"").dropFirst().first)
    try write("map.csv", "2024-25,CAN04,\"\(name)\",Denominator")
    let ending = try desk.ingest("map.csv", "a.csv")
    #expect(ending.output.contains("map.csv:2:1: ask[MAP003] the map calls the field Denominator"))
    #expect(ending.status == 1)
    #expect(try field("CAN04.Numerator") == before)
  }

  @Test("lines of indicators that neither the extract nor its service has are counted")
  func unusedLines() throws {
    try write("map.csv", "2024-25,CAN04,OTHER,OTHER", "2024-25,XX99,Seen,Numerator")
    let ending = try desk.ingest("map.csv", "a.csv")
    #expect(ending.output.contains("note[MAP006] 1 line not used"))
    #expect(!(try desk.text("book/current/tables/fields.csv").contains("XX99")))
  }

  @Test("an indicator that only the extract has is named, and said to have no definition")
  func undefinedIndicator() throws {
    try desk.write("b.csv", SmallExtract([Row(), Row(field: "XX99.x", name: "Seen")]))
    try write("map.csv", "2024-25,XX99,Seen,Numerator")
    let ending = try desk.ingest("map.csv", "b.csv")
    #expect(ending.output.contains("map.csv:2:1: warning[MAP005] NCD2425 has no indicator XX99"))
    #expect(!ending.output.contains("EXT017"))
    #expect(ending.status == 0)
    #expect(try field("XX99.Numerator")?.contains("numerator,management-information") == true)
    let again = try desk.ingest("\(Desk.samples)/definitions/achievement-dates.csv")
    #expect(again.status == 0, "\(again.output)")
  }

  @Test("a map for an extract that was taken in before names its fields too")
  func afterwards() throws {
    _ = try desk.ingest("a.csv")
    #expect(try desk.part().contains("T00001,CAN04.~2,7,1"))
    try writeMap()
    let ending = try desk.ingest("map.csv", "a.csv")
    #expect(try field("CAN04.SEENDAY") != nil)
    #expect(ending.output.contains("note[DEF017]"))
    #expect(try desk.part().contains("T00001,CAN04.SEENDAY,7,1"))
    #expect(!(try desk.part().contains("T00001,CAN04.~2,")))
    #expect(try desk.run(["verify", "book", "--replay"]).status == 0)
    let part = try desk.part()
    let again = try desk.ingest("map.csv", "a.csv")
    #expect(again.output.contains("Nothing changed"))
    #expect(try desk.part() == part)
  }

  @Test("values of a field that is paid for since are found again, in every part, and count")
  func foundAgain() throws {
    try desk.write(
      "old.csv",
      SmallExtract(
        SmallExtract.practices(1...6)
          + [Row(value: "4", name: Self.seen), Row(value: "3", date: "20250228", name: Self.seen)]
      )
    )
    _ = try desk.ingest("old.csv")
    let table = """
      service,field,indicator,field_name,role,purpose,source
      NCD2425,CAN04.Seen,CAN04,"\(Self.seen)",count,payment,made up

      """
    try desk.write("fields.csv", Array(table.utf8))
    let ending = try desk.ingest("fields.csv")
    #expect(ending.status == 0, "\(ending.output)")
    #expect(ending.output.contains("note[DEF017] Field CAN04.~1 is mapped as CAN04.Seen now"))
    #expect(ending.output.contains("note[DEF019] NCD2425 field CAN04.Seen: added; "))
    #expect(try desk.part().contains("T00001,CAN04.Seen,4,1"))
    #expect(!(try desk.part().contains("~1")))
    let february = try desk.text(
      "book/current/tables/achievement/service=NCD2425/achievement_date=2025-02-28/part.csv"
    )
    #expect(february.contains("T00001,CAN04.Seen,3,1") && !february.contains("~1"))
    // Of the practices it is paid for, only those without the value lack it.
    let missing = try desk.text("book/current/reports/missing.csv")
    #expect(missing.contains("T00002 has no value of CAN04.Seen"), "\(missing)")
    #expect(!missing.contains("T00001 has no value of CAN04.Seen"), "\(missing)")
    #expect(try desk.run(["verify", "book", "--replay"]).status == 0)
    // It is not said or done again.
    let again = try desk.ingest("fields.csv", "\(Desk.samples)/definitions/services.csv")
    #expect(again.output.contains("Nothing changed") && !again.output.contains("DEF017"))
    let part = try desk.part()
    try desk.write("new.csv", SmallExtract([Row(value: "4", name: Self.seen)]))
    let later = try desk.ingest("new.csv")
    #expect(!later.output.contains("EXT017"), "\(later.output)")
    #expect(try desk.part() == part)
  }

  @Test("the definitions of another service can come while a mapped one waits for its own")
  func definitionsLater() throws {
    try desk.makeBook("bare", defined: false)
    try writeMap()
    let first = try desk.ingest("map.csv", "a.csv", into: "bare")
    #expect(first.output.contains("ask[EXT021]"))
    #expect(first.status == 1)
    try desk.write(
      "services.csv",
      Array(
        """
        service,name,start,end,level,commissioner,declaration_required,approval_required,source
        QOF2425,Quality and Outcomes Framework,2024-04-01,2025-03-31,practice,,Y,Y,made up

        """.utf8
      )
    )
    let second = try desk.ingest("services.csv", into: "bare")
    #expect(!second.output.contains("error[DEF"), "\(second.output)")
    #expect(second.status == 0)
  }
}

/// The map of 2023-24 beside the extract of 2023-24.
@Suite(.enabled(if: SharedFolder.isPresent, "the folder shared/ is not there"))
struct RealFieldMapTests {
  @Test("ingest finds as many rows mapped as check does and as the sources say")
  func counts() throws {
    let desk = try Desk()
    try desk.makeBook(defined: false)
    let folder = "\(SharedFolder.path ?? "")/data/ncd-extract"
    let ending = try desk.ingest(
      "\(folder)/ncdes_synthetic_data_2324.zip",
      "\(folder)/NCD_CQRS_Metadata_Mapping_2023-24.csv"
    )
    #expect(
      ending.output.contains(
        "note[MAP006] 458 fields of NCD2324 named now, 0 named before; of the extract's rows "
          + "99,557 have a field of the map letter by letter, 99,779 after folding, 220 have none"
      ),
      "\(ending.output)"
    )
    #expect(ending.status == 1)
    let fields = try desk.text("book/current/tables/fields.csv")
    let invented = fields.matches(of: /NCD2324,([A-Z0-9]+)\.~[0-9]+,/).map(\.output.1)
    #expect(Set(invented) == ["NCD026"])
    #expect(ending.output.contains("warning[EXT017] NCD026 "))
    let part = try desk.text(
      "book/current/tables/achievement/service=NCD2324/achievement_date=2023-11-30/part.csv"
    )
    let unmapped = part.matches(of: /\.~/).count
    #expect(unmapped == 220)
    #expect(part.count { $0 == "\r\n" } == 100_000)
  }
}
