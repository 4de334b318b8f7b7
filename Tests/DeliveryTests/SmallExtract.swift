import FoundationEssentials

/// A bulk achievement extract of a few rows, in the layout of CQRS.
struct SmallExtract {
  /// One row; every cell can be another.
  struct Row {
    var organisation = "T00001"
    var field = "CAN04.Numerator"
    var value = "7"
    var date = "20250331"
    var user = "cro-processor"
    var submitted = "03/04/2025"
    var time = "08:00:00"
    var last = "Y"
    /// The extract's own name of the field, in place of the one that the samples have for it.
    var name: String?
  }

  static let header =
    "QUALITY_SERVICE,NAME,ORG_CODE,ACH_DATE,IND_CODE,FIELD_NAME,VALUE,DEFAULT_VALUES_USED,"
    + "SUBMIT_USER_ID,SUBMIT_DATE,SUBMIT_TIME,LAST_SUBMISSION"

  var header = Self.header
  /// The lines, without line breaks.
  var lines: [String] = []

  init(_ rows: [Row] = []) { lines = rows.map(Self.line) }

  /// Denominator 9 and numerator 7 of the first practices of the samples.
  static func practices(_ numbers: ClosedRange<Int> = 1...5) -> [Row] {
    numbers.flatMap { number in
      [
        Row(organisation: "T0000\(number)", field: "CAN04.Denominator", value: "9"),
        Row(organisation: "T0000\(number)"),
      ]
    }
  }

  static func line(_ row: Row) -> String {
    let indicator = row.field.prefix { $0 != "." }
    let name = row.name ?? names[row.field] ?? String(row.field)
    let quoted =
      name.contains { ",\"\r\n".contains($0) }
      ? "\"\(name.replacing("\"", with: "\"\""))\"" : name
    return [
      "NCD2425", "Network Contract DES 2024/25", row.organisation, row.date, String(indicator),
      quoted, row.value, "None", row.user, row.submitted, row.time, row.last,
    ].joined(separator: ",")
  }

  var bytes: [UInt8] { Array(([header] + lines).map { $0 + "\r\n" }.joined().utf8) }

  /// The extract's names of the fields, from the samples' definitions.
  private static let names: [String: String] = {
    guard
      let text = try? String(
        contentsOfFile: "\(Desk.samples)/definitions/fields.csv",
        encoding: .utf8
      )
    else { return [:] }
    var names: [String: String] = [:]
    for line in text.split(whereSeparator: \.isNewline) {
      let cells = line.split(separator: ",", maxSplits: 3, omittingEmptySubsequences: false)
      guard cells.count == 4 else { continue }
      let rest = cells[3]
      let name: String =
        if rest.hasPrefix("\"") {
          String(rest.dropFirst().prefix { $0 != "\"" })
        } else {
          String(rest.prefix { $0 != "," })
        }
      names[String(cells[1])] = name
    }
    return names
  }()
}
