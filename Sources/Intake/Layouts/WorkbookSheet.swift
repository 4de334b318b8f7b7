import Findings
import Quality
import Workbooks

extension LayoutRecognition {
  /// Recognises a workbook and reads its rows.
  ///
  /// - Parameters:
  ///   - workbook: The workbook.
  ///   - place: The file, with its member if it lies in a bundle.
  ///   - findings: What was found before.
  /// - Returns: What it is, why, and all findings.
  /// - Throws: `WorkbookRefusal`, `BundleRefusal` or `Failure` where a sheet cannot be read.
  static func recognise(
    workbook: Workbook,
    place: Place,
    findings: FindingLog
  ) throws -> IntakeItem {
    var log = findings
    for finding in workbook.findings { log.report(finding) }
    let sheets = try workbook.sheets.filter(\.isTable).map {
      try PartnerWorkbook.Sheet($0, of: workbook, at: place)
    }
    return PartnerWorkbook.recognise(sheets, place: place, findings: log)
  }
}

extension PartnerWorkbook.Sheet {
  /// Reads a sheet: its first row as header, the others as records.
  fileprivate init(_ sheet: Workbooks.Sheet, of workbook: Workbook, at place: Place) throws {
    var rows: [Row] = []
    let summary = try workbook.forEachRow(of: sheet) { rows.append($0) }
    let width = rows.reduce(0) { width, row in
      max(width, row.cells.last { !$0.text.isEmpty }?.column ?? 0)
    }
    var log = summary.findings
    var numbers: Set<PartnerWorkbook.NumberCell> = []
    let header = rows.first?.number ?? 0
    let records = rows.map { row in
      var recordPlace = place
      recordPlace.record = row.number - header
      recordPlace.cell = "\(sheet.name)!A\(row.number)"
      var cells = Array(repeating: "", count: width)
      for cell in row.cells where cell.column <= width {
        cells[cell.column - 1] = CellContent.text(cell.kind, cell.text, in: workbook.dateSystem)
        if cell.kind == .number || cell.kind == .dateNumber {
          numbers.insert(
            PartnerWorkbook.NumberCell(record: row.number - header, column: cell.column - 1)
          )
        }
        guard cell.kind == .error else { continue }
        var cellPlace = recordPlace
        cellPlace.cell = "\(sheet.name)!\(cell.address)"
        log.report(
          Finding(
            .workbookCellUnusable,
            "the cell holds the error \(CellText.shown(cell.text))",
            at: cellPlace
          )
        )
      }
      return TextTable.Record(cells: cells, place: recordPlace)
    }
    self.init(
      name: sheet.name,
      table: TextTable(
        place: place,
        header: records.first?.cells ?? [],
        headerPlace: records.first?.place ?? place,
        records: Array(records.dropFirst()),
        summary: nil
      ),
      numbers: numbers,
      findings: log
    )
  }
}
