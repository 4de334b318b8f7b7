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
    var others = 0
    let rows: [Placed<ListSizeRow>] = TypedRecords(table, by: match).placed(
      into: &log,
      by: { [$0.organisation.text, $0.asAt.iso] }
    ) { record, log in
      guard isList(record.cells) else {
        others += 1
        return nil
      }
      guard let day = record.listDay(day, into: &log), let code = ODSCode(record[organisation]),
        let value = ExactDecimal(record[count])
      else { return nil }
      return ListSizeRow(organisation: code, kind: .raw, asAt: day, value: value, source: "")
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
