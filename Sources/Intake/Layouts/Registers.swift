import Findings
import Quality

/// Reads a list that has one row for each practice and group.
struct Registers {
  /// The column of the practice.
  let practice: Int
  /// The column of the group.
  let group: Int
  /// The column of the register.
  let register: Int
  /// The column of the list.
  let list: Int
  /// The column of which list it is, if there is one.
  let listType: Int?
  /// The column of the percentage, if there is one.
  let prevalence: Int?

  /// Reads the registers.
  func content(
    of table: TextTable,
    by match: HeaderMatch,
    into log: inout FindingLog
  ) -> IntakeContent {
    let check = CellCheck(match)
    var keys = KeyCheck()
    var rows: [Placed<PrevalenceRow>] = []
    let year = PublicationYear.of(table, into: &log)
    for record in table.records {
      guard let cells = check.cells(of: record, into: &log) else { continue }
      let counts = [register, list].map { column -> Int? in
        if let count = PublishedCount.read(cells[column]) { return count }
        log.report(
          Finding(
            .publicationCountNotWhole,
            "\(CellText.shown(cells[column])) is no number of patients",
            at: check.place(of: column, in: record)
          )
        )
        return nil
      }
      guard let year, let registered = counts[0], let listed = counts[1],
        let code = ODSCode(cells[practice]),
        keys.isNew([code.text, cells[group]], at: record.place, into: &log)
      else { continue }
      rows.append(
        Placed(
          PrevalenceRow(
            organisation: code,
            group: cells[group],
            year: year,
            register: registered,
            list: listed,
            listType: listType.map { cells[$0] } ?? "",
            prevalence: prevalence.flatMap { ExactDecimal(cells[$0]) },
            source: ""
          ),
          at: record.place
        )
      )
    }
    return .table(.prevalence(rows))
  }
}
