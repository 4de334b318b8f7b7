public import Bundles
public import Findings

/// An Excel workbook: its sheets by name, and their rows as the workbook holds them.
///
/// Nothing is computed and nothing is guessed: numbers stay the text that they are in the file,
/// formulas have the value that was last computed, and what has none says so.
public struct Workbook: Sendable {
  /// The sheets in the order of the tabs, hidden ones among them.
  public let sheets: [Sheet]
  /// From which day date cells count.
  public let dateSystem: DateSystem
  /// What is worth knowing of the workbook as a whole: hidden sheets.
  public let findings: [Finding]

  private let parts: PartReader
  private let texts: [String]
  private let styles: CellStyles

  /// Whether a bundle is a workbook, judged by its members.
  ///
  /// - Parameter bundle: The bundle.
  /// - Returns: Whether it has the parts that every workbook has.
  public static func looksLikeWorkbook(_ bundle: Bundle) -> Bool {
    let names = bundle.members.map { $0.name.lowercased() }
    return names.contains("[content_types].xml") && names.contains("_rels/.rels")
      && names.contains { $0.hasPrefix("xl/") }
  }

  /// Opens a workbook: everything but the cells is read.
  ///
  /// - Parameters:
  ///   - bundle: The file, or the bytes of a workbook that lies in another bundle.
  ///   - limits: What is refused for its size.
  /// - Throws: ``WorkbookRefusal``; `BundleRefusal` if a part is damaged; `Failure`.
  public init(_ bundle: Bundle, limits: WorkbookLimits = .init()) throws {
    let parts = PartReader(bundle, limits: limits)
    self.parts = parts
    let book = try BookPart(parts)
    dateSystem = book.dateSystem
    sheets = book.sheets
    texts = try book.sharedTexts.map { try SharedTexts.read(parts, $0) } ?? []
    styles = try book.styles.map { try CellStyles(parts, $0) } ?? CellStyles()
    findings = book.sheets.filter(\.isHidden).map { sheet in
      Finding(
        .workbookSheetHidden,
        "the sheet \(sheet.name) is hidden",
        at: Place(source: bundle.source, cell: sheet.name),
        subject: "sheet \(sheet.name)"
      )
    }
  }

  /// Gives every row of a sheet that holds something, from the top.
  ///
  /// - Parameters:
  ///   - sheet: A sheet of this workbook that has cells.
  ///   - body: Takes one row.
  /// - Returns: What was seen of the sheet as a whole; complete only now, with the last row.
  /// - Throws: ``WorkbookRefusal``; `BundleRefusal` if the part is damaged; `Failure`; what `body`
  ///   throws.
  @discardableResult
  public func forEachRow(of sheet: Sheet, _ body: (Row) throws -> Void) throws -> SheetSummary {
    precondition(sheet.isTable, "a chart has no rows")
    return try parts.read(sheet.member, in: sheet.name) { markup in
      var reader = SheetReader(
        texts: texts,
        styles: styles,
        source: parts.bundle.source,
        sheet: sheet.name
      )
      return try reader.read(&markup, body)
    }
  }
}
