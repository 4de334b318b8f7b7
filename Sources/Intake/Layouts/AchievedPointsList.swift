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
    let check = CellCheck(match)
    var dates = DateColumns()
    var keys = KeyCheck()
    var rows: [Placed<AchievedPointsRow>] = []
    for record in table.records {
      guard let cells = check.cells(of: record, into: &log),
        let date = dates.read(cells, 2, check, record, into: &log) ?? nil,
        let service = ServiceCode(cells[0]), let organisation = ODSCode(cells[1]),
        let indicator = IndicatorCode(cells[3])
      else { continue }
      guard keys.isNew(Array(cells[0...3]), at: record.place, into: &log) else { continue }
      rows.append(
        Placed(
          AchievedPointsRow(
            service: service,
            organisation: organisation,
            achievementDate: date,
            indicator: indicator,
            points: ExactDecimal(cells[4]),
            status: cells[5],
            source: ""
          ),
          at: record.place
        )
      )
    }
    dates.report(at: table.place, header: match, into: &log)
    return .table(.achievedPoints(rows))
  }
}
