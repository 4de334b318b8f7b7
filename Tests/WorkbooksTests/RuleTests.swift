import Bundles
import Findings
import Testing
import Workbooks

/// One workbook that breaks a rule, and the same put right.
private struct Case: Sendable, CustomTestStringConvertible {
  let rule: Rule
  let bad: HandMadeWorkbook
  let good: HandMadeWorkbook
  var limits = WorkbookLimits()
  var testDescription: String { "\(rule.id) \(rule.title)" }

  init(
    _ rule: Rule,
    _ bad: HandMadeWorkbook,
    _ good: HandMadeWorkbook = HandMadeWorkbook(),
    _ limits: WorkbookLimits = .init()
  ) {
    self.rule = rule
    self.bad = bad
    self.good = good
    self.limits = limits
  }
}

private func without(_ part: String) -> HandMadeWorkbook {
  var book = HandMadeWorkbook()
  book.parts[part] = .some(nil)
  return book
}

private func rows(_ text: String) -> HandMadeWorkbook {
  HandMadeWorkbook(rows: text)
}

private func cell(_ text: String) -> HandMadeWorkbook {
  HandMadeWorkbook(rows: "<row r='1'>\(text)</row>")
}

private func sheet(_ text: String) -> HandMadeWorkbook {
  HandMadeWorkbook(sheet: text)
}

private let whole = "<worksheet><sheetData/></worksheet>"

private func nested(_ depth: Int) -> HandMadeWorkbook {
  let opened = String(repeating: "<x>", count: depth)
  let closed = String(repeating: "</x>", count: depth)
  return sheet("<worksheet><sheetData/>\(opened)\(closed)</worksheet>")
}

private let cases: [Case] = [
  Case(.workbookPartMissing, without("_rels/.rels")),
  Case(.workbookPartMissing, without("xl/workbook.xml")),
  Case(.workbookPartMissing, without("xl/_rels/workbook.xml.rels")),
  Case(.workbookPartMissing, without("xl/sharedStrings.xml")),
  Case(.workbookPartMissing, without("xl/worksheets/sheet1.xml")),
  Case(.workbookMarkupDamaged, sheet(""), sheet(whole)),
  Case(.workbookMarkupDamaged, sheet("<worksheet><sheetData></worksheet>")),
  Case(.workbookMarkupDamaged, sheet("<worksheet><sheetData/>")),
  Case(.workbookMarkupDamaged, sheet(whole + whole)),
  Case(.workbookMarkupDamaged, sheet(whole + "x"), sheet(whole + "\n<!-- - -->")),
  Case(.workbookMarkupDamaged, sheet("<worksheet a='1' a='2'><sheetData/></worksheet>")),
  Case(.workbookMarkupDamaged, sheet("<worksheet a='<'><sheetData/></worksheet>")),
  Case(.workbookMarkupDamaged, sheet("<worksheet a=1><sheetData/></worksheet>")),
  Case(.workbookMarkupDamaged, sheet("<worksheet><sheetData>\u{1}</sheetData></worksheet>")),
  Case(.workbookMarkupDamaged, sheet("<worksheet>&#0;<sheetData/></worksheet>")),
  Case(.workbookMarkupDamaged, sheet("<workbook/>")),
  Case(.workbookMarkupDamaged, sheet("<worksheet/>")),
  Case(.workbookMarkupDamaged, sheet("<?xml version='1.0' encoding='latin1'?>" + whole)),
  Case(.workbookMarkupForbidden, sheet("<!DOCTYPE worksheet>" + whole)),
  Case(
    .workbookMarkupForbidden,
    sheet("<!DOCTYPE w [<!ENTITY a 'b'>]><worksheet><sheetData/>&a;</worksheet>"),
    sheet("<worksheet><sheetData/>&amp;<![CDATA[<!DOCTYPE>]]></worksheet>")
  ),
  Case(.workbookMarkupForbidden, sheet("<worksheet><sheetData/>&nbsp;</worksheet>")),
  Case(.workbookTooLarge, nested(64), nested(63)),
  Case(.workbookTooLarge, rows(""), without("none"), .init(sharedTextBytes: 10)),
  Case(.workbookRowOrder, rows("<row r='2'/><row r='1'/>"), rows("<row r='1'/><row r='2'/>")),
  Case(.workbookRowOrder, rows("<row r='2'/><row r='2'/>")),
  Case(.workbookRowOrder, rows("<row r='2'><c r='B2'/><c r='A2'/></row>")),
  Case(.workbookRowOrder, rows("<row r='2'><c r='B3'/></row>")),
  Case(.workbookCellInvalid, cell("<c r='A1'><v>1x</v></c>"), cell("<c r='A1'><v>1.</v></c>")),
  Case(.workbookCellInvalid, cell("<c r='A1'><v> 1</v></c>")),
  Case(.workbookCellInvalid, cell("<c r='A1'><v>1E</v></c>"), cell("<c r='A1'><v>1E9</v></c>")),
  Case(.workbookCellInvalid, cell("<c r='A1' s='9'><v>1</v></c>")),
  Case(.workbookCellInvalid, cell("<c r='A1' t='s'><v>4</v></c>")),
  Case(.workbookCellInvalid, cell("<c r='A1' t='b'><v>2</v></c>")),
  Case(.workbookCellInvalid, cell("<c r='A1' t='q'><v>2</v></c>")),
  Case(.workbookCellInvalid, cell("<c r='A1'><v>1</v><v>2</v></c>")),
  Case(.workbookCellInvalid, cell("<c r='A0'><v>1</v></c>")),
  Case(.workbookCellInvalid, cell("<c r='XFE1'/>"), cell("<c r='XFD1'/>")),
  Case(.workbookCellInvalid, rows("<row r='1048577'/>"), rows("<row r='1048576'/>")),
]

@Suite("Every rule of workbooks has a workbook that breaks it and one that does not")
struct RuleTests {
  @Test(arguments: cases)
  private func rule(_ example: Case) throws {
    let refusal = #expect(throws: WorkbookRefusal.self) {
      let workbook = try example.bad.open(example.limits)
      try workbook.forEachRow(of: workbook.sheets[0]) { _ in }
    }
    #expect(refusal?.findings.map(\.rule) == [example.rule], "\(refusal?.description ?? "")")
    #expect(throws: Never.self) { try example.good.rows() }
  }

  @Test("no rule is without a case")
  func coverage() {
    // Those that are said and not refused: see `WorkbookTests`.
    let said: [Rule] = [.workbookFormulaUncomputed, .workbookCellsMerged, .workbookSheetHidden]
    let tried = Set(cases.map(\.rule.id) + said.map(\.id))
    #expect(Rule.workbooks.map(\.id).filter { !tried.contains($0) } == [])
  }

  @Test("the place of a damaged cell is given")
  func places() {
    let refusal = #expect(throws: WorkbookRefusal.self) {
      try HandMadeWorkbook(rows: "<row r='3'><c r='B3'><v>x</v></c></row>").rows()
    }
    #expect(
      refusal?.description
        == "book.xlsx:One & two!B3: error[XLS006] the cell is damaged: x is no number"
    )
  }

  @Test("a part cut anywhere is refused, and never read as less than it was")
  func cuts() throws {
    let text =
      "<?xml version='1.0'?><worksheet><sheetData><row r='1'><c r='A1'><v>12</v></c></row>"
      + "</sheetData><!-- c --><pageSetup a=\"b\"/></worksheet>"
    for count in 0..<text.utf8.count {
      #expect(throws: WorkbookRefusal.self, "\(count) bytes") {
        try HandMadeWorkbook(sheet: String(text.prefix(count))).rows()
      }
    }
    #expect(try HandMadeWorkbook(sheet: text).rows().count == 1)
  }
}
