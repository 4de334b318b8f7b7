import Findings
import Quality

/// The published list of networks: the other sheet of ePCN.xlsx.
enum NetworkList {
  static let layout = Layout(
    name: "ods-networks",
    sentence: "The networks with their commissioners, and the days they opened and closed.",
    columns: [
      Column("PCN Code", .organisation, "The network's code."),
      Column("PCN Name", .text, "The network's name."),
      Column(
        "Current Sub ICB Loc Code",
        .organisation,
        "The code of the network's commissioner.",
        optional: true
      ),
      Column("Sub ICB Location", .text, "The name of the commissioner.", optional: true),
      Column("Open Date", .text, "The first day.", optional: true),
      Column("Close Date", .text, "The last day; empty while it is open.", optional: true),
    ] + unread.map { Column($0, .text, "Not used.", optional: true) },
    key: ["PCN Code"]
  )

  private static let unread =
    (1...5).map { "Address Line \($0)" } + ["Postcode"]

  /// Looks for the list's columns in a header, in the wording of any year.
  static func match(_ header: [String]) -> HeaderMatch {
    HeaderMatch(
      layout,
      in: header,
      optional: Set(unread),
      folding: OrganisationHeading.folded
    )
  }

  /// Reads a list whose header is readable.
  ///
  /// - Parameters:
  ///   - table: The list.
  ///   - match: Where its columns are.
  ///   - organisations: Told of the networks and their commissioners.
  ///   - log: Told of what is wrong.
  /// - Returns: How many networks the list has.
  @discardableResult
  static func read(
    _ table: TextTable,
    by match: HeaderMatch,
    describing organisations: inout OrganisationCollection,
    into log: inout FindingLog
  ) -> Set<ODSCode> {
    let check = CellCheck(match.reading(columns: 0..<6))
    var dates = DateColumns()
    var codes: [ODSCode: Place] = [:]
    for record in table.records {
      guard let cells = check.cells(of: record, into: &log) else { continue }
      let open = dates.read(cells, 4, check, record, into: &log)
      let close = dates.read(cells, 5, check, record, into: &log)
      guard let open, let close, let code = ODSCode(cells[0]) else { continue }
      if let earlier = codes[code] {
        log.report(
          Finding(
            .tableKeyRepeated,
            "\(code) is there twice",
            at: record.place,
            counterpart: earlier
          )
        )
        continue
      }
      codes[code] = record.place
      let commissioner = ODSCode(cells[2])
      organisations.describe(
        OrganisationRow(
          organisation: code,
          name: cells[1],
          kind: .network,
          commissioner: commissioner,
          open: open,
          close: close
        ),
        at: record.place,
        into: &log
      )
      if let commissioner {
        organisations.describe(
          OrganisationRow(organisation: commissioner, name: cells[3], kind: .commissioner),
          at: check.place(of: 3, in: record),
          into: &log
        )
      }
    }
    dates.report(at: table.place, header: match, into: &log)
    return Set(codes.keys)
  }
}
