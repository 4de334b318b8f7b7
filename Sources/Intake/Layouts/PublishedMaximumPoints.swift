import Findings
import Quality

/// The points that practices could earn, as published with QOF: less those of groups without
/// patients.
enum PublishedMaximumPoints: DeliveredLayout {
  static let layout = Layout(
    name: "qof-maximum-points",
    sentence: "The points that each practice could earn, as published.",
    columns: [
      Column("PRACTICE_CODE", .organisation, "The practice."),
      Column("REVISED_MAXIMUM_POINTS", .decimal, "The points that it could earn."),
    ],
    key: ["PRACTICE_CODE"]
  )

  static let words = "revised maximum points as published with QOF"

  static func folded(_ heading: String) -> String {
    let name = HeaderName.folded(heading)
    return name == "REVISED_MAX_POINTS" ? "REVISED_MAXIMUM_POINTS" : name
  }

  static func content(
    of table: TextTable,
    by match: HeaderMatch,
    into log: inout FindingLog
  ) -> IntakeContent {
    let check = CellCheck(match)
    var keys = KeyCheck()
    var rows: [Placed<PublishedFigureRow>] = []
    let year = PublicationYear.of(table, into: &log)
    for record in table.records {
      guard let cells = check.cells(of: record, into: &log), let year,
        let practice = ODSCode(cells[0]), let points = ExactDecimal(cells[1]),
        keys.isNew([cells[0]], at: record.place, into: &log)
      else { continue }
      rows.append(
        Placed(
          PublishedFigureRow(
            organisation: practice,
            year: year,
            indicator: nil,
            measure: .revisedMaximumPoints,
            value: points,
            source: ""
          ),
          at: record.place
        )
      )
    }
    return .table(.publishedFigures(rows))
  }
}
