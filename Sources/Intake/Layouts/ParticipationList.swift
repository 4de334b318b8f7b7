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
    let check = CellCheck(match)
    var dates = DateColumns()
    var keys = KeyCheck()
    var rows: [Placed<ParticipationRow>] = []
    for record in table.records {
      guard let cells = check.cells(of: record, into: &log) else { continue }
      let start = dates.read(cells, 4, check, record, into: &log) ?? nil
      let end = dates.read(cells, 5, check, record, into: &log) ?? nil
      guard let start, let end, let service = ServiceCode(cells[0]),
        let organisation = ODSCode(cells[1]),
        keys.isNew([cells[0], cells[1], start.iso], at: record.place, into: &log)
      else { continue }
      rows.append(
        Placed(
          ParticipationRow(
            service: service,
            organisation: organisation,
            status: .approved,
            start: start,
            end: end
          ),
          at: record.place
        )
      )
    }
    dates.report(at: table.place, header: match, into: &log)
    return .table(.participation(rows))
  }
}
