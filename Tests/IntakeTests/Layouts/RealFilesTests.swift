import Bundles
import Files
import Findings
import Quality
import Tabular
import TestSupport
import Testing
import Workbooks

@testable import Intake

@Suite("Real files", .enabled(if: SharedFolder.isPresent, "the folder shared/ is not there"))
struct RealFilesTests {
  private func path(_ file: String) -> String { "\(SharedFolder.path ?? "")/data/\(file)" }

  private func item(_ file: String) throws -> IntakeItem {
    let input = try InputFile(path(file))
    var bytes = [UInt8](repeating: 0, count: input.size)
    let count = try input.read(into: &bytes, at: 0, count: bytes.count)
    #expect(count == input.size)
    return recognise(String(decoding: bytes, as: UTF8.self))
  }

  private func workbook(_ file: String) throws -> IntakeItem {
    let path = path("epcn/\(file)")
    return try LayoutRecognition.recognise(
      workbook: try Workbook(try Bundle(try InputFile(path), source: path)),
      place: Place(source: path),
      findings: FindingLog()
    )
  }

  private func spells(
    _ item: IntakeItem
  ) throws -> (spells: [Spell], organisations: [OrganisationRow]) {
    guard case .relationships(let rows, let organisations) = item.content else {
      Issue.record("\(item.tried)")
      return ([], [])
    }
    return (rows.map(\.row.spell), organisations.map(\.row))
  }

  @Test("Both published workbooks are read whole, and differ as the sources say")
  func workbooks() throws {
    let old = try workbook("ePCN_2019-12-04.xlsx")
    let new = try workbook("ePCN_2022-04-27.xlsx")
    #expect(old.rules == ["REL006"])
    #expect(old.findings.count(of: .organisationDescribedTwice) == 3)
    #expect(new.findings.isEmpty)

    let before = try spells(old)
    let after = try spells(new)
    #expect(before.spells.count == 6757)
    #expect(after.spells.count == 7359)
    #expect(before.organisations.count { $0.kind == .network } == 1250)
    #expect(after.organisations.count { $0.kind == .network } == 1318)
    #expect(before.spells.count { $0.end != nil } == 0)
    #expect(after.spells.count { $0.end != nil } == 885)
    #expect(after.organisations.count { $0.close != nil } == 58)

    let comparison = RelationshipComparison(
      old: before.spells,
      new: after.spells,
      oldDay: try #require(CalendarDate(iso: "2019-12-04")),
      newDay: try #require(CalendarDate(iso: "2022-04-27"))
    )
    #expect(comparison.added.count == 615)
    #expect(comparison.removed.count == 13)
    #expect(comparison.closed.count == 837)
    #expect(comparison.moved.count == 499)
    #expect(comparison.left.count == 330)
    #expect(comparison.joined.count == 48)
    #expect(comparison.correctedStarts.count == 7)
    let yearEnd = try #require(CalendarDate(iso: "2021-03-31"))
    #expect(Membership(after.spells, on: yearEnd).count == 6552)
    #expect(after.spells.count { $0.end == yearEnd } == 89)
  }

  @Test("The field-name map of 2023-24 is read, and covers the extract as the sources say")
  func fieldMap() throws {
    let map = try item("ncd-extract/NCD_CQRS_Metadata_Mapping_2023-24.csv")
    guard case .fieldMap(let lines) = map.content else {
      Issue.record("\(map.tried)")
      return
    }
    #expect(lines.count == 458)
    #expect(map.findings.isEmpty)

    let match = FieldMapMatch(lines, fields: try extractFields())
    #expect(match.exactRows == 99_557)
    #expect(match.mappedRows == 99_779)
    #expect(match.unmappedRows == 220)
    #expect(Set(match.unmapped.map(\.indicator)) == ["NCD026"])

    let service = try #require(ServiceCode("NCD2324"))
    let merge = FieldMapMerge(lines, for: service, definedBy: nil, over: [], source: "map")
    let rows = merge.rows
    #expect(merge.findings.isEmpty)
    #expect(rows.count == 458)
    #expect(Set(rows.map(\.field)).count == 458)
    #expect(rows.allSatisfy { FieldRow(cells: $0.cells) == $0 })
  }

  @Test("The field-name map of 2025-26 is read")
  func newerMap() throws {
    let map = try item("ncd-extract/NCD_CQRS_Metadata_Mapping_2025-26.csv")
    guard case .fieldMap(let lines) = map.content else {
      Issue.record("\(map.tried)")
      return
    }
    #expect(lines.count == 38)
    #expect(map.findings.isEmpty)
  }

  @Test(
    "Files of layouts that are not read are named",
    arguments: [
      ("epraccur/epraccur.csv", "epraccur"),
      ("ncd-extract/NCD_metadata_2025-26.csv", "dictionary"),
      ("qof-extract/INDICATOR_REFERENCE_CONTROL.csv", "control table"),
    ]
  )
  func unread(file: String, name: String) throws {
    let item = try item(file)
    #expect(item.tried.contains(name))
    #expect(item.tried.contains("does not read"))
  }

  /// The fields of the 2023-24 extract with the number of rows of each.
  private func extractFields() throws -> [FieldMapMatch.Field] {
    let file = path("ncd-extract/ncdes_synthetic_data_2324.zip")
    let reader = try BundleReader(try Bundle(try InputFile(file), source: file))
    _ = try reader.next()
    var records = RecordReader()
    var batch = RecordBatch()
    var block = [UInt8](repeating: 0, count: 1 << 18)
    var rows: [ArraySlice<UInt8>: Int] = [:]
    var names: [ArraySlice<UInt8>: (String, String)] = [:]
    func take(_ batch: RecordBatch) {
      for record in 0..<batch.count where batch.firstRecord + record > 0 {
        let slices = (batch.slice(4, of: record), batch.slice(5, of: record))
        let key = batch.content(of: slices.0) + [0] + batch.content(of: slices.1)
        rows[key, default: 0] += 1
        if names[key] == nil {
          names[key] = (batch.text(of: slices.0), batch.text(of: slices.1))
        }
      }
    }
    while case let count = try reader.read(into: &block), count > 0 {
      records.read(block.span.extracting(first: count), into: &batch)
      take(batch)
    }
    records.finish(into: &batch)
    take(batch)
    #expect(rows.values.reduce(0, +) == 99_999)
    #expect(rows.count == 459)
    return names.map { key, name in
      FieldMapMatch.Field(indicator: name.0, name: name.1, rows: rows[key] ?? 0)
    }
  }
}
