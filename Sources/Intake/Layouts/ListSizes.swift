import Findings
import Quality

/// Reads the list sizes of a list that has one row for each organisation, sex and age.
struct ListSizes {
  /// The column of the day.
  let day: Int
  /// The column of the organisation.
  let organisation: Int
  /// The column of the number of patients.
  let count: Int

  /// Reads the rows that are whole lists, and says how many others there are.
  func content(
    of table: TextTable,
    by match: HeaderMatch,
    into log: inout FindingLog,
    where isList: ([String]) -> Bool
  ) -> IntakeContent {
    let check = CellCheck(match)
    var keys = KeyCheck()
    var rows: [Placed<ListSizeRow>] = []
    var others = 0
    for record in table.records {
      guard let cells = check.cells(of: record, into: &log) else { continue }
      guard isList(cells) else {
        others += 1
        continue
      }
      guard let day = ListDate.read(cells, day, check, record, into: &log),
        let code = ODSCode(cells[organisation]), let value = ExactDecimal(cells[count]),
        keys.isNew([code.text, day.iso], at: record.place, into: &log)
      else { continue }
      rows.append(
        Placed(
          ListSizeRow(organisation: code, kind: .raw, asAt: day, value: value, source: ""),
          at: record.place
        )
      )
    }
    if others > 0 {
      log.report(
        Finding(
          .listRowsPassedOver,
          "\(others) rows are of single ages or sexes, or of other organisations than practices "
            + "and networks, and are not list sizes",
          at: table.place
        )
      )
    }
    return .table(.listSizes(rows))
  }
}
