import Findings
import Quality

/// The points that CQRS worked out, indicator by indicator: the declared side of a reconciliation.
///
/// Columns: formats A3 of the sources. Points may be empty.
enum AchievedPointsList: DeliveredLayout {
  static let layout = Layout(
    name: "cqrs-achieved-points",
    sentence: "The points of each provider's indicators as CQRS hands them out.",
    columns: [
      Column("QUALITY_SERVICE", .service, "The service's short code, such as QOF2324."),
      Column("ORG_CODE", .organisation, "The provider."),
      Column("ACH_DATE", .text, "The achievement date as yyyymmdd."),
      Column("IND_CODE", .indicator, "The indicator."),
      Column("POINTS", .decimal, "The points; empty where there are none yet.", optional: true),
      Column("APPROVED", .text, "Where they stand, such as Approved.", optional: true),
    ],
    key: ["QUALITY_SERVICE", "ORG_CODE", "ACH_DATE", "IND_CODE"]
  )

  static let words = "CQRS's list of achieved points"

  static func content(
    of table: TextTable,
    by match: HeaderMatch,
    into log: inout FindingLog
  ) -> IntakeContent {
    var dates = DateColumns()
    let rows = TypedRecords(table, by: match).placed(into: &log) { record, log in
      guard let date = record.day(2, &dates, into: &log), let service = ServiceCode(record[0]),
        let organisation = ODSCode(record[1]), let indicator = IndicatorCode(record[3])
      else { return nil as AchievedPointsRow? }
      return AchievedPointsRow(
        service: service,
        organisation: organisation,
        achievementDate: date,
        indicator: indicator,
        points: ExactDecimal(record[4]),
        status: record[5],
        source: ""
      )
    }
    dates.report(at: table.place, header: match, into: &log)
    return .table(.achievedPoints(rows))
  }
}
