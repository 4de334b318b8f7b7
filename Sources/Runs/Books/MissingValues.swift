public import Book
public import Findings
public import Quality
import Reports
import Tabular

/// Which declarations lack values or members that their figures need.
public struct MissingValues: Sendable, Hashable {
  /// Those that lack some.
  private var keys: Set<DeclarationKey> = []
  /// Those dates for which nobody has any.
  private var parts: Set<PartKey> = []

  /// None.
  public init() {}

  /// Those that a report of missing values found.
  init(_ sheet: MissingSheet, of state: DeclarationState) {
    keys = Set(state.declarations.keys.filter { sheet.isMissing($0) == true })
  }

  /// Reads what the run of a version found, which is kept in its report: looking at all values again
  /// would take long.
  ///
  /// - Parameters:
  ///   - version: The version.
  ///   - book: Its book.
  /// - Throws: `changedByHand` if the report is not the one that was published.
  public init(_ version: BookVersion, of book: Book) throws(Failure) {
    let layout = ReportLayouts.missing
    guard let file = version.file("reports/\(layout.file)") else { return }
    let bytes = try book.contents(of: file)
    let columns = ["service", "achievement_date", "declaration", "missing"].compactMap { name in
      layout.header.firstIndex(of: name)
    }
    var reader = RecordReader()
    var batch = RecordBatch()
    for isLast in [false, true] {
      if isLast { reader.finish(into: &batch) } else { reader.read(bytes.span, into: &batch) }
      for record in 0..<batch.count {
        let cells = batch.texts(of: record)
        guard cells.count == layout.header.count, columns.count == 4 else { continue }
        add(columns.map { cells[$0] })
      }
    }
  }

  /// Whether a declaration lacks any.
  public func contains(_ key: DeclarationKey) -> Bool {
    keys.contains(key)
      || parts.contains(PartKey(service: key.service, achievementDate: key.achievementDate))
  }

  private mutating func add(_ cells: [String]) {
    guard ["all values", "members", "value"].contains(cells[3]),
      let service = ServiceCode(cells[0]), let date = CalendarDate(iso: cells[1])
    else { return }
    if let organisation = ODSCode(cells[2]) {
      keys.insert(
        DeclarationKey(service: service, achievementDate: date, organisation: organisation)
      )
    } else {
      parts.insert(PartKey(service: service, achievementDate: date))
    }
  }
}
