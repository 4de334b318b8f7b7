/// Layouts that are known by their columns or shape and that this version does not read.
///
/// A person who hands one in learns what it is, and that nothing of it was read. The columns are
/// those of formats A, B and D of the sources.
struct UnreadLayout: Sendable {
  /// What the file is, to follow "it is".
  let name: String
  /// The columns that tell it.
  let columns: [String]

  /// What a table is, if it is one of these; `nil` if not.
  static func name(of table: TextTable) -> String? {
    if HeaderName.folded(table.header.first ?? "") == "REPORT RUN DATE:" {
      let title = table.header.dropFirst(3).first { $0.count > 20 && $0.contains(" ") }
      return "a CQRS report saved as CSV"
        + (title.map { " (\(CellText.shown($0, longest: 80)))" } ?? "")
    }
    let names = Set(table.header.map(HeaderName.folded))
    let known = all.filter { $0.columns.allSatisfy { names.contains(HeaderName.folded($0)) } }
      .max { $0.columns.count < $1.columns.count }
    return known?.name ?? shape(of: table.header)
  }

  /// Whether the first record of a table is a header, and no row.
  static func hasHeader(_ table: TextTable) -> Bool { shape(of: table.header) == nil }

  /// What a file without a header is, by its first record.
  private static func shape(of cells: [String]) -> String? {
    func isDate(_ index: Int) -> Bool {
      cells[index].utf8.count == 8 && cells[index].utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    func isCode(_ index: Int, _ length: ClosedRange<Int>) -> Bool {
      length.contains(cells[index].utf8.count)
        && cells[index].utf8.allSatisfy {
          (0x30...0x39).contains($0) || (0x41...0x5A).contains($0)
        }
    }
    switch cells.count {
    case 27 where isCode(0, 5...6) && isDate(10):
      return "the list of practices of the Organisation Data Service (epraccur, 27 columns)"
    case 27 where isCode(0, 8...9) && isDate(10):
      return "the list of branch surgeries of the Organisation Data Service (ebranchs, 27 columns)"
    case 6 where cells[2] == "W" && isCode(0, 3...9) && isCode(1, 3...9):
      return "the list of commissioners' members of the Organisation Data Service (epcmem)"
    case 5 where isCode(0, 3...9) && isCode(1, 3...9) && isDate(3):
      return "the list of successors of the Organisation Data Service (succ)"
    default:
      return nil
    }
  }

  static let all = [
    UnreadLayout(
      name: "a file for loading into CQRS",
      columns: [
        "ORG_ID", "ACHIEVEMENT_DATE", "DATA_REFERENCE_IDENTIFIER", "ATTRIBUTE_IDENTIFIER",
        "ATTRIBUTE_VALUE",
      ]
    ),
    UnreadLayout(
      name: "the dictionary of the network service's measures",
      columns: ["SERVICE_YEAR", "QUALITY_SERVICE", "INDICATOR_ID", "MEASURE_TYPE", "MEASURE"]
    ),
    UnreadLayout(
      name: "NHS England's control table of QOF indicators",
      columns: ["INDICATOR_CODE", "REGISTER_FLAG", "ZERO_REGISTER_FLAG", "INDICATOR_POINT_VALUE"]
    ),
    UnreadLayout(
      name: "the management information that NHS England publishes for the network service",
      columns: [
        "PRACTICE_CODE", "PRACTICE_NAME", "QUALITY_SERVICE", "ACH_DATE", "IND_CODE", "MEASURE",
        "VALUE",
      ]
    ),
  ]
}
