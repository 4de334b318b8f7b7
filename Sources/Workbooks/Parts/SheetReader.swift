import Findings

/// Reads the rows of one sheet.
struct SheetReader {
  private let texts: [String]
  private let styles: CellStyles
  private let source: String
  private let sheet: String
  private var prefix: ArraySlice<UInt8> = []
  private var summary = SheetSummary()
  private var cells: [Cell] = []

  init(texts: [String], styles: CellStyles, source: String, sheet: String) {
    self.texts = texts
    self.styles = styles
    self.source = source
    self.sheet = sheet
  }

  /// Gives the rows, from the top.
  ///
  /// - Throws: `MarkupFault`, and what reading and `body` throw.
  mutating func read(
    _ markup: inout MarkupReader,
    _ body: (Row) throws -> Void
  ) throws -> SheetSummary {
    guard try markup.child(of: 0) else { throw markup.fault("the part is empty") }
    prefix = try markup.rootPrefix("worksheet")
    var hasData = false
    while try markup.child(of: 1) {
      if markup.isNamed("sheetData", prefix: prefix) {
        guard !hasData else { throw markup.fault("the sheet has its cells twice") }
        hasData = true
        try readRows(&markup, body)
      } else if markup.isNamed("mergeCells", prefix: prefix) {
        try readMerged(&markup)
      }
    }
    guard hasData else { throw markup.fault("the sheet has no place for cells") }
    return summary
  }

  private mutating func readRows(
    _ markup: inout MarkupReader,
    _ body: (Row) throws -> Void
  ) throws {
    var last = 0
    while try markup.child(of: 2) {
      guard markup.isNamed("row", prefix: prefix) else { continue }
      var number = last + 1
      if let given = try markup.attribute("r") {
        guard let value = Int(given), value > 0, value <= CellAddress.lastRow else {
          throw markup.fault("\(given) is no row", rule: .workbookCellInvalid)
        }
        number = value
      }
      guard number > last, number <= CellAddress.lastRow else {
        throw markup.fault("row \(number) follows row \(last)", rule: .workbookRowOrder)
      }
      last = number
      try readCells(&markup, row: number)
      guard !cells.isEmpty else { continue }
      summary.rows += 1
      summary.cells += cells.count
      try body(Row(number: number, cells: cells))
    }
  }

  private mutating func readCells(_ markup: inout MarkupReader, row: Int) throws {
    cells.removeAll(keepingCapacity: true)
    var last = 0
    while try markup.child(of: 3) {
      guard markup.isNamed("c", prefix: prefix) else { continue }
      var column = last + 1
      if let given = try markup.attribute("r") {
        guard let address = CellAddress(given) else {
          throw markup.fault("\(given) is no cell", rule: .workbookCellInvalid)
        }
        guard address.row == row else {
          throw markup.fault("cell \(given) stands in row \(row)", rule: .workbookRowOrder)
        }
        column = address.column
      }
      guard column > last, column <= CellAddress.lastColumn else {
        throw markup.fault(
          "a cell of column \(CellAddress.letters(column)) follows one of "
            + "\(CellAddress.letters(last)) in row \(row)",
          rule: .workbookRowOrder
        )
      }
      last = column
      if let cell = try readCell(&markup, column: column, row: row) { cells.append(cell) }
    }
  }

  /// Reads the cell that has just started; `nil` if it holds nothing.
  private mutating func readCell(
    _ markup: inout MarkupReader,
    column: Int,
    row: Int
  ) throws -> Cell? {
    let type = try markup.attribute("t") ?? "n"
    let style = try markup.attribute("s")
    var value: String?
    var inline: String?
    var isFormula = false
    while try markup.child(of: 4) {
      if markup.isNamed("v", prefix: prefix) {
        guard value == nil else {
          throw invalid(markup, column, row, "it has two values")
        }
        value = try markup.content()
      } else if markup.isNamed("f", prefix: prefix) {
        isFormula = true
      } else if markup.isNamed("is", prefix: prefix) {
        inline = try SharedTexts.item(&markup, prefix)
      }
    }
    func cell(_ kind: Cell.Kind, _ text: String) -> Cell {
      Cell(column: column, row: row, kind: kind, text: text, isFormula: isFormula)
    }
    if type == "inlineStr" { return inline.map { cell(.text, $0) } }
    guard let value, type == "str" || !value.isEmpty else {
      guard isFormula else { return nil }
      let address = CellAddress.letters(column) + String(row)
      summary.findings.report(
        Finding(
          .workbookFormulaUncomputed,
          "the formula has no value in the file",
          at: Place(source: source, cell: "\(sheet)!\(address)")
        )
      )
      return cell(.uncomputed, "")
    }
    switch type {
    case "n":
      guard Self.isNumber(value) else {
        throw invalid(markup, column, row, "\(value) is no number")
      }
      let number = style.map { Int($0) ?? -1 } ?? 0
      guard let isDate = styles.showsDate(number) else {
        throw invalid(markup, column, row, "it has the style \(style ?? ""), which is not there")
      }
      return cell(isDate ? .dateNumber : .number, value)
    case "s":
      guard let index = Int(value), texts.indices.contains(index) else {
        throw invalid(markup, column, row, "it has the shared text \(value), which is not there")
      }
      return cell(.text, texts[index])
    case "str":
      return cell(.text, SharedTexts.unescaped(value))
    case "b":
      guard let isTrue = ["1": true, "0": false, "true": true, "false": false][value] else {
        throw invalid(markup, column, row, "\(value) is neither true nor false")
      }
      return cell(.boolean, isTrue ? "TRUE" : "FALSE")
    case "e":
      return cell(.error, value)
    case "d":
      return cell(.dateText, value)
    default:
      throw invalid(markup, column, row, "it is of the unknown type \(type)")
    }
  }

  private mutating func readMerged(_ markup: inout MarkupReader) throws {
    while try markup.child(of: 2) {
      guard markup.isNamed("mergeCell", prefix: prefix) else { continue }
      guard let range = try markup.attribute("ref") else {
        throw markup.fault("a range of merged cells has no address")
      }
      summary.merged.append(range)
      summary.findings.report(
        Finding(
          .workbookCellsMerged,
          "the cells \(range) are merged: only the first of them holds something",
          at: Place(source: source, cell: "\(sheet)!\(range)")
        )
      )
    }
  }

  private func invalid(
    _ markup: MarkupReader,
    _ column: Int,
    _ row: Int,
    _ message: String
  ) -> MarkupFault {
    var fault = markup.fault("the cell is damaged: \(message)", rule: .workbookCellInvalid)
    fault.cell = CellAddress.letters(column) + String(row)
    return fault
  }

  /// Whether a text is a number as a workbook writes it: `-12.5`, `4.36E-2`.
  static func isNumber(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    func digits() -> Int {
      let count = rest.prefix { 0x30...0x39 ~= $0 }.count
      rest = rest.dropFirst(count)
      return count
    }
    func sign(_ signs: [UInt8]) {
      if let first = rest.first, signs.contains(first) { rest = rest.dropFirst() }
    }
    sign([0x2D])
    var count = digits()
    if rest.first == 0x2E {
      rest = rest.dropFirst()
      count += digits()
    }
    guard count > 0 else { return false }
    if rest.first == 0x45 || rest.first == 0x65 {
      rest = rest.dropFirst()
      sign([0x2B, 0x2D])
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}
