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
    let year = PublicationYear.of(table, into: &log)
    return .table(
      .publishedFigures(
        TypedRecords(table, by: match).placed(into: &log) { record, _ in
          guard let year, let practice = ODSCode(record[0]), let points = ExactDecimal(record[1])
          else { return nil }
          return PublishedFigureRow(
            organisation: practice,
            year: year,
            indicator: nil,
            measure: .revisedMaximumPoints,
            value: points,
            source: ""
          )
        }
      )
    )
  }
}
