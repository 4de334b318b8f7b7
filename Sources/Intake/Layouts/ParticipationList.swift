import Findings
import Quality

/// CQRS's list of the providers that take part in a service.
///
/// Columns: formats A4 of the sources. Who is on it has accepted, so that participation is Approved;
/// a provider stands there once for each spell.
enum ParticipationList: DeliveredLayout {
  static let layout = Layout(
    name: "cqrs-participation",
    sentence: "The providers that take part in a service, each with its first and last day.",
    columns: [
      Column("QUALITY_SERVICE", .service, "The service's short code, such as QOF2324."),
      Column("SP_ORG_CODE", .organisation, "The provider."),
      Column("SP_ORG_NAME", .text, "The provider's name; not kept.", optional: true),
      Column("CO_ORG_CODE", .text, "The commissioner; not kept.", optional: true),
      Column("PART_ST_DT", .text, "The first day as yyyymmdd."),
      Column("PART_ED_DT", .text, "The last day as yyyymmdd."),
    ],
    key: ["QUALITY_SERVICE", "SP_ORG_CODE", "PART_ST_DT"]
  )

  static let words = "CQRS's list of participating practices"

  static func content(
    of table: TextTable,
    by match: HeaderMatch,
    into log: inout FindingLog
  ) -> IntakeContent {
    var dates = DateColumns()
    let rows: [Placed<ParticipationRow>] = TypedRecords(table, by: match).placed(
      into: &log,
      by: { [$0.service.text, $0.organisation.text, $0.start.iso] }
    ) { record, log in
      let start = record.day(4, &dates, into: &log)
      let end = record.day(5, &dates, into: &log)
      guard let start, let end, let service = ServiceCode(record[0]),
        let organisation = ODSCode(record[1])
      else { return nil }
      return ParticipationRow(
        service: service,
        organisation: organisation,
        status: .approved,
        start: start,
        end: end
      )
    }
    dates.report(at: table.place, header: match, into: &log)
    return .table(.participation(rows))
  }
}
