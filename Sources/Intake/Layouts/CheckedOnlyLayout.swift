import Findings

/// A layout that is checked and kept in no table: nothing is worked out with it.
protocol CheckedOnlyLayout: DeliveredLayout {}

extension CheckedOnlyLayout {
  static func content(
    of table: TextTable,
    by match: HeaderMatch,
    into log: inout FindingLog
  ) -> IntakeContent {
    let rows = TypedRecords(table, by: match).rows(into: &log) { record, _ in record.cells }
    log.report(
      Finding(
        .publicationNotKept,
        "\(rows.count) rows are read and checked, and kept in no table",
        at: table.place
      )
    )
    return .checkedOnly(words: words)
  }
}
