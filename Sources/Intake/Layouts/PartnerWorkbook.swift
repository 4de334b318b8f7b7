import Findings
import Quality

/// The published workbook of networks: a sheet of networks and a sheet of their practices.
enum PartnerWorkbook {
  /// A sheet as a table.
  struct Sheet: Sendable {
    /// Its name.
    let name: String
    /// Its first row as header, the others as records, each with the address of its first cell.
    let table: TextTable
    /// The cells that the workbook holds as numbers.
    var numbers: Set<NumberCell> = []
    /// What was found while its rows were read; it counts only if the sheet is one that is read.
    var findings = FindingLog()
  }

  /// The place of a cell that holds a number.
  struct NumberCell: Sendable, Hashable {
    /// The record, the header being 0.
    let record: Int
    /// The index of the column, from 0.
    let column: Int
  }

  /// Recognises the sheets by their headers, and reads them.
  ///
  /// - Parameters:
  ///   - sheets: All sheets of the workbook, in order; those without any cell have no header.
  ///   - place: The workbook.
  ///   - findings: What was found while it was opened.
  /// - Returns: What it is, why, and all findings.
  static func recognise(_ sheets: [Sheet], place: Place, findings: FindingLog) -> IntakeItem {
    var log = findings
    var evidence = ""
    let content = content(of: sheets, at: place, evidence: &evidence, into: &log)
    return IntakeItem(
      place: place,
      content: content,
      evidence: evidence,
      summary: nil,
      findings: log,
      recordCount: sheets.reduce(0) { $0 + $1.table.records.count }
    )
  }

  private static func content(
    of sheets: [Sheet],
    at place: Place,
    evidence: inout String,
    into log: inout FindingLog
  ) -> IntakeContent {
    let sheets = sheets.filter { !$0.table.header.isEmpty }
    let partners = best(sheets) { PartnerList.match($0) }
    let networks = best(sheets.filter { $0.name != partners?.sheet.name }) {
      NetworkList.match($0)
    }
    guard partners != nil || networks != nil else { return unrecognised(sheets) }

    let found = [networks, partners].compactMap { $0 }
    for (sheet, match) in found {
      log.merge(sheet.findings)
      for finding in match.findings(at: sheet.table.headerPlace) { log.report(finding) }
    }
    for sheet in sheets where !found.contains(where: { $0.sheet.name == sheet.name }) {
      log.report(
        Finding(
          .workbookSheetUnread,
          "the sheet \(CellText.shown(sheet.name)) is not read",
          at: sheet.table.headerPlace
        )
      )
    }
    guard found.allSatisfy({ $0.match.isReadable }) else {
      return .unrecognised(
        tried: "it looks like the published workbook of networks, but a header cannot be read"
      )
    }
    evidence = found.map { sheet, match in
      "its sheet \(CellText.shown(sheet.name)) has the columns of \(match.words)"
    }
    .joined(separator: ", and ")
    for lacking in [partners == nil ? "partners" : nil, networks == nil ? "networks" : nil] {
      guard let lacking else { continue }
      log.report(
        Finding(.workbookSheetMissing, "the workbook has no sheet of \(lacking)", at: place)
      )
    }

    for (sheet, match) in found { reportNumbers(in: sheet, match, into: &log) }
    var organisations = OrganisationCollection()
    let codes = networks.map {
      LayoutRecognition.reportEmptiness(of: $0.sheet.table, into: &log)
      return NetworkList.read(
        $0.sheet.table,
        by: $0.match,
        describing: &organisations,
        into: &log
      )
    }
    guard let partners else { return .table(.organisations(organisations.rows)) }
    LayoutRecognition.reportEmptiness(of: partners.sheet.table, into: &log)
    let rows = PartnerList.rows(
      of: partners.sheet.table,
      by: partners.match,
      describing: &organisations,
      among: codes,
      into: &log
    )
    return .relationships(rows, organisations: organisations.rows)
  }

  /// Says which codes are held as numbers.
  private static func reportNumbers(
    in sheet: Sheet,
    _ match: HeaderMatch,
    into log: inout FindingLog
  ) {
    let codes = zip(match.layout.columns, match.positions)
      .compactMap { column, index in column.type == .organisation ? index : nil }
    for record in sheet.table.records {
      for index in codes
      where sheet.numbers.contains(
        NumberCell(record: record.place.record ?? 0, column: index)
      ) {
        log.report(
          Finding(
            .codeHeldAsNumber,
            "the code \(CellText.shown(record.cells[index])) is held as a number",
            at: record.cellPlace(index, header: match.header)
          )
        )
      }
    }
  }

  /// The sheet whose header has a layout's columns, or is meant to.
  private static func best(
    _ sheets: [Sheet],
    _ match: ([String]) -> HeaderMatch
  ) -> (sheet: Sheet, match: HeaderMatch)? {
    let matches = sheets.map { (sheet: $0, match: match($0.table.header)) }
    return matches.first { $0.match.isReadable } ?? matches.first { $0.match.isMeant }
  }

  private static func unrecognised(_ sheets: [Sheet]) -> IntakeContent {
    let names = sheets.map { CellText.shown($0.name) }.joined(separator: ", ")
    let matches = sheets.flatMap {
      [PartnerList.match($0.table.header), NetworkList.match($0.table.header)]
    }
    let nearest = matches.filter { $0.presentCount > 0 }
      .max { $0.presentCount < $1.presentCount }
    return .unrecognised(
      tried: "it is a workbook (\(sheets.isEmpty ? "without content" : names)), of which only the "
        + "published one of networks is read; tables of ours are read as CSV; nearest: "
        + (nearest?.nearness ?? "none")
    )
  }
}

extension HeaderMatch {
  /// What the layout is, in words.
  fileprivate var words: String {
    layout.name == PartnerList.layout.name
      ? "the published list of networks' practices" : "the published list of networks"
  }
}
