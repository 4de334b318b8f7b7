import Findings
import Quality

/// The indicators and their points as they are published with QOF.
///
/// They are held against the definitions and make none: the publication has no thresholds, and no
/// code of a service.
enum PublishedIndicators: DeliveredLayout {
  static let layout = Layout(
    name: "qof-indicators",
    sentence: "The indicators of a year with their points and groups, as published.",
    columns: [
      Column("INDICATOR_CODE", .indicator, "The indicator."),
      Column("INDICATOR_DESCRIPTION", .text, "What it measures; from 2024-25.", optional: true),
      Column("INDICATOR_POINT_VALUE", .decimal, "The points that it could earn."),
      Column("GROUP_CODE", .text, "The group, such as AF."),
      Column("GROUP_DESCRIPTION", .text, "The group's name; not kept."),
      Column("SUB_DOMAIN_CODE", .text, "Not kept; from 2024-25.", optional: true),
      Column("SUB_DOMAIN_DESCRIPTION", .text, "Not kept; from 2024-25.", optional: true),
      Column("DOMAIN_CODE", .text, "Not kept."),
      Column("DOMAIN_DESCRIPTION", .text, "Not kept."),
      Column("PATIENT_LIST_TYPE", .text, "The list, such as TOTAL or 17OV.", optional: true),
    ],
    key: ["INDICATOR_CODE"]
  )

  static let words = "the indicators as published with QOF"
  static let optional: Set<String> = [
    "INDICATOR_DESCRIPTION", "SUB_DOMAIN_CODE", "SUB_DOMAIN_DESCRIPTION",
  ]

  static func content(
    of table: TextTable,
    by match: HeaderMatch,
    into log: inout FindingLog
  ) -> IntakeContent {
    let year = PublicationYear.of(table, into: &log)
    let rows: [(row: PublishedIndicator, place: Place)] = TypedRecords(table, by: match)
      .rows(into: &log) { record, _ in
        guard let year, let indicator = IndicatorCode(record[0]),
          let points = ExactDecimal(record[2])
        else { return nil }
        return PublishedIndicator(
          year: year,
          indicator: indicator,
          points: points,
          group: record[3],
          listType: record[9],
          place: record.place(of: 2)
        )
      }
    return .publishedIndicators(rows.map(\.row))
  }
}
