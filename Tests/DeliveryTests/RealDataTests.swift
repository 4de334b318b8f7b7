import class Foundation.JSONSerialization
import FoundationEssentials
import TestSupport
import Testing

/// Real files come out with the counts that are known of them.
@Suite(.enabled(if: SharedFolder.isPresent, "the folder shared/ is not there"))
struct RealDataTests {
  let desk: Desk
  let data: String

  init() throws {
    desk = try Desk()
    data = "\(SharedFolder.path ?? "")/data"
  }

  private var extract: String { "\(data)/ncd-extract/ncdes_synthetic_data_2324.zip" }

  @Test("check of the extract of 2023-24 gives every count that is known of it")
  func checkExtract() throws {
    let map = "\(data)/ncd-extract/NCD_CQRS_Metadata_Mapping_2023-24.csv"
    let ending = try desk.check(extract, map, "--format", "csv")
    let prefix = "\(extract)!ncdes_synthetic_data.csv,"
    for fact in [
      "layout,bulk achievement extract", "bytes,17974874", "encoding,ASCII", "line breaks,CRLF",
      "quoting,minimal", "records,99999", "usable rows,99999", "indicators,120",
      "fields (indicator and name),459", "\"longest field name, characters\",867",
      "dates and times,spreadsheet numbers", "rows with DEFAULT_VALUES_USED None,99117",
      "rows with DEFAULT_VALUES_USED All,882", "rows submitted by cro-processor,98901",
      "rows submitted by cro-calc-request-processor,882", "rows submitted by AUTOMATED,216",
      "\"rows whose field is in the map, letter by letter\",99557",
      "\"rows whose field is in the map, after folding\",99779",
      "rows whose field is not in the map,220",
    ] {
      #expect(ending.output.contains("\(prefix)\(fact)\r\n"), "\(fact)")
    }
    #expect(ending.talk.contains("ask[EXT014] there are exactly 99999 rows"))
    #expect(ending.status == 1)
  }

  @Test("ingest of the extract of 2023-24 takes every row in and says that it is likely cut short")
  func ingestExtract() throws {
    try desk.makeBook(defined: false)
    let ending = try desk.ingest(extract)
    #expect(ending.output.contains("ask[EXT014] there are exactly 99999 rows"))
    #expect(ending.output.contains("99,999 records (all checked)"))
    let folder = "book/current/tables/achievement/service=NCD2324/achievement_date=2023-11-30"
    let rows = try desk.bytes("\(folder)/part.csv").count { $0 == 0x0A } - 1
    let counts = try #require(ending.line(with: "NCD2324  2023-11-30"))
    let cells = counts.split(separator: " ").compactMap { Int($0) }
    // Without definitions no field is known, so that all are unexpected.
    #expect(cells == [0, 0, 0, 0, 99_999, 0, 0])
    #expect(rows == 99_999)
    #expect(ending.status == 1)
  }

  @Test("the relationships of 2019, then of 2022: what changed, exactly")
  func relationships() throws {
    try desk.makeBook(defined: false, at: "2019-07-01T09:00:00")
    let first = try desk.ingest("\(data)/epcn/ePCN_2019-12-04.xlsx", at: "2019-12-04T09:00:00")
    #expect(first.status == 0)
    let ending = try desk.run([
      "ingest", "book", "\(data)/epcn/ePCN_2022-04-27.xlsx", "--by", "A Person",
      "--at", "2022-04-27T09:00:00", "--format", "json",
    ])
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any]
    )
    let result = try #require(document["result"] as? [String: Any])
    #expect(
      result["relationships"] as? [String: Int] == [
        "added": 615, "removed": 13, "corrected_starts": 7, "closed": 837, "reopened": 0,
        "moved": 499, "left": 330, "joined": 48,
      ]
    )
    let summary = try desk.text("book/current/reports/summary.txt")
    for line in [
      "  615  added\n", "   13  removed\n", "  837  closed\n", "    7  with a corrected start",
      "  499  moved to another network\n", "  330  left for no network\n",
      "   48  joined from no network\n",
    ] { #expect(summary.contains(line), "\(line)") }
    #expect(ending.status == 0)
  }

  @Test("the same, said for people")
  func relationshipsInText() throws {
    try desk.makeBook(defined: false, at: "2019-07-01T09:00:00")
    _ = try desk.ingest("\(data)/epcn/ePCN_2019-12-04.xlsx", at: "2019-12-04T09:00:00")
    let ending = try desk.ingest("\(data)/epcn/ePCN_2022-04-27.xlsx", at: "2022-04-27T09:00:00")
    #expect(
      ending.output.contains(
        "relationships: added 615, removed 13, corrected starts 7, closed 837, reopened 0, "
          + "moved 499, left 330, joined 48\n"
      )
    )
  }
}
