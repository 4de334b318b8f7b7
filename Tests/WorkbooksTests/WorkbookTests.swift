import Bundles
import Files
import Findings
import TestSupport
import Testing
import Workbooks

@Suite("A workbook gives its cells as they are in the file")
struct WorkbookTests {
  private func cells(_ row: String) throws -> [Cell] {
    try HandMadeWorkbook(rows: "<row r='2'>\(row)</row>").rows().flatMap(\.cells)
  }

  @Test("each kind of cell")
  func kinds() throws {
    let cells = try cells(
      "<c r='A2' t='s'><v>0</v></c><c r='B2' t='s'><v>1</v></c><c r='C2' t='s'><v>2</v></c>"
        + "<c r='D2' t='inlineStr'><is><r><t>in</t></r><r><t>line</t></r></is></c>"
        + "<c r='E2'><v>0980.00</v></c><c r='F2' s='1'><v>43739</v></c>"
        + "<c r='G2' s='2'><v>-1.5E-3</v></c><c r='H2' s='3'><v>1</v></c>"
        + "<c r='I2' t='b'><v>1</v></c><c r='J2' t='e'><v>#N/A</v></c>"
        + "<c r='K2' t='d'><v>2025-03-31</v></c><c r='L2' s='1'/>"
        + "<c r='N2' t='str'><f>A2</f><v>&lt;&#x1F600;&#65;&gt;</v></c>"
        + "<c r='AA2' t='s'><v>3</v></c>"
    )
    let texts = [
      "plain", "two runs", "", "inline", "0980.00", "43739", "-1.5E-3", "1", "TRUE", "#N/A",
      "2025-03-31", "<\u{1F600}A>", "line\r\nend _",
    ]
    #expect(cells.map(\.text) == texts)
    #expect(
      cells.map(\.kind) == [
        .text, .text, .text, .text, .number, .dateNumber, .number, .dateNumber, .boolean, .error,
        .dateText, .text, .text,
      ]
    )
    #expect(cells.map(\.column) == Array(1...11) + [14, 27])
    #expect(cells.map(\.address).suffix(2) == ["N2", "AA2"])
    #expect(cells.map(\.isFormula).filter(\.self).count == 1)
  }

  @Test("rows and cells without addresses are counted on, empty ones left out")
  func addresses() throws {
    let rows = try HandMadeWorkbook(
      rows: "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row r='7'><c r='B7'><v>2</v></c>"
        + "<c><v>4</v></c></row><row><c><v>5</v></c></row>"
    ).rows()
    #expect(rows.map(\.number) == [1, 7, 8])
    #expect(rows.flatMap(\.cells).map(\.address) == ["A1", "C1", "B7", "C7", "A8"])
    #expect(rows[1].cell(3)?.text == "4")
    #expect(rows[1].cell(1) == nil)
  }

  @Test("a formula without a value is not an empty cell")
  func uncomputed() throws {
    let workbook = try HandMadeWorkbook(
      rows: "<row r='1'><c r='A1'><f>1+1</f></c><c r='B1' t='str'><f>A1</f><v></v></c></row>",
      after: "<mergeCells count='1'><mergeCell ref='A1:B1'/></mergeCells>"
    ).open()
    var rows: [Row] = []
    let summary = try workbook.forEachRow(of: workbook.sheets[0]) { rows.append($0) }
    #expect(rows.first?.cells.map(\.kind) == [.uncomputed, .text])
    #expect(summary.merged == ["A1:B1"])
    #expect(summary.rows == 1)
    #expect(summary.cells == 2)
    let shown = summary.findings.groups.flatMap(\.shown)
    #expect(shown.map(\.rule) == [.workbookFormulaUncomputed, .workbookCellsMerged])
    #expect(shown.first?.place.text == "book.xlsx:One & two!A1")
  }

  @Test("sheets are in the order of the tabs, hidden ones named")
  func sheets() throws {
    var book = HandMadeWorkbook()
    book.set(
      "xl/workbook.xml",
      "<x:workbook xmlns:x='\(HandMadeWorkbook.main)' xmlns:q='\(HandMadeWorkbook.link)'>"
        + "<x:workbookPr date1904='1'/><x:sheets><x:sheet name='B' sheetId='9' q:id='s1'/>"
        + "<x:sheet name='A' sheetId='2' state='veryHidden' q:id='s1'/></x:sheets></x:workbook>"
    )
    let workbook = try book.open()
    #expect(workbook.sheets.map(\.name) == ["B", "A"])
    #expect(workbook.sheets.map(\.isHidden) == [false, true])
    #expect(workbook.dateSystem == .from1904)
    #expect(workbook.findings.map(\.rule) == [.workbookSheetHidden])
    #expect(try HandMadeWorkbook().open().dateSystem == .from1900)
  }

  @Test("a part may be written in UTF-16, and in a prefix of its own")
  func writings() throws {
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?><x:worksheet xmlns:x='m'><x:sheetData>"
      + "<x:row r='1'><x:c r='A1' t='inlineStr'><x:is><x:t>\u{E4}\u{1F600}</x:t></x:is></x:c>"
      + "</x:row></x:sheetData></x:worksheet>"
    for isLowFirst in [true, false] {
      var book = HandMadeWorkbook()
      book.parts["xl/worksheets/sheet1.xml"] = ("\u{FEFF}" + text).utf16.flatMap { unit in
        let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        return isLowFirst ? bytes : bytes.reversed()
      }
      #expect(try book.rows().first?.cells.first?.text == "\u{E4}\u{1F600}")
    }
    var marked = HandMadeWorkbook(rows: "<row><c><v>1</v></c></row>")
    marked.parts["xl/workbook.xml"] =
      [0xEF, 0xBB, 0xBF] + ((marked.parts["xl/workbook.xml"] ?? []) ?? [])
    #expect(try marked.rows().count == 1)
  }
}

/// What a sheet of the real workbooks holds, as another program reads it.
private struct Expected: Sendable, CustomTestStringConvertible {
  let file: String
  let sheet: Int
  let name: String
  let rows: Int
  let cells: Int
  /// FNV-1a over `address tab text newline` of every cell.
  let digest: UInt64
  let formulas: Int
  var testDescription: String { "\(file) \(name)" }
}

@Suite("The national relationships come out cell by cell as another program reads them")
struct RelationshipWorkbookTests {
  // The figures are openpyxl 3.1's, with the values that formulas last had.
  private static let expected = [
    Expected(
      file: "2019-12-04",
      sheet: 0,
      name: "PCN Details",
      rows: 1_251,
      cells: 13_002,
      digest: 7_237_142_475_813_143_258,
      formulas: 0
    ),
    Expected(
      file: "2019-12-04",
      sheet: 1,
      name: "PCN Core Partner Details",
      rows: 6_758,
      cells: 67_581,
      digest: 17_263_484_636_939_060_996,
      formulas: 13_514
    ),
    Expected(
      file: "2022-04-27",
      sheet: 0,
      name: "PCNDetails",
      rows: 1_319,
      cells: 15_828,
      digest: 3_561_445_676_368_174_052,
      formulas: 0
    ),
    Expected(
      file: "2022-04-27",
      sheet: 1,
      name: "PCN Core Partner Details",
      rows: 7_360,
      cells: 74_486,
      digest: 3_358_206_958_911_179_130,
      formulas: 0
    ),
  ]

  @Test(
    .enabled(if: SharedFolder.isPresent, "the folder of real files is not there"),
    arguments: expected
  )
  private func sheet(_ expected: Expected) throws {
    let path = try #require(SharedFolder.path) + "/data/epcn/ePCN_\(expected.file).xlsx"
    let bundle = try Bundle(InputFile(path), source: path)
    #expect(Workbook.looksLikeWorkbook(bundle))
    let workbook = try Workbook(bundle)
    let sheet = workbook.sheets[expected.sheet]
    #expect(sheet.name == expected.name)
    #expect(workbook.sheets.count == 2)
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    var formulas = 0
    let summary = try workbook.forEachRow(of: sheet) { row in
      for cell in row.cells {
        for byte in "\(cell.address)\t\(cell.text)\n".utf8 {
          digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        if cell.isFormula { formulas += 1 }
      }
    }
    #expect(summary.rows == expected.rows)
    #expect(summary.cells == expected.cells)
    #expect(digest == expected.digest)
    #expect(formulas == expected.formulas)
    #expect(summary.findings.isEmpty)
  }

  @Test(
    "a workbook inside a zip is read from memory",
    .enabled(if: SharedFolder.isPresent, "the folder of real files is not there")
  )
  func nested() throws {
    let path = try #require(SharedFolder.path) + "/data/epcn/epcn_2022-04.zip"
    let reader = try BundleReader(Bundle(InputFile(path), source: path))
    var found = 0
    while let member = try reader.next() {
      guard member.name.hasSuffix(".xlsx") else { continue }
      found += 1
      var bytes = [UInt8](repeating: 0, count: member.size)
      #expect(try reader.read(into: &bytes) == member.size)
      var beyond: [UInt8] = [0]
      #expect(try reader.read(into: &beyond) == 0)
      let source = "\(path)!\(member.name)"
      let workbook = try Workbook(
        Bundle(InputFile(holding: bytes, path: source), source: source)
      )
      let sheet = try #require(workbook.sheets.last)
      #expect(try workbook.forEachRow(of: sheet) { _ in }.rows == 7_360)
    }
    #expect(found == 1)
  }
}
