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
    let year = PublicationYear.of(table, into: &log)
    let rows = TypedRecords(table, by: match).placed(into: &log) { record, log in
      let registered = record.count(register, into: &log)
      let listed = record.count(list, into: &log)
      guard let year, let registered, let listed, let code = ODSCode(record[practice]) else {
        return nil as PrevalenceRow?
      }
      return PrevalenceRow(
        organisation: code,
        group: record[group],
        year: year,
        register: registered,
        list: listed,
        listType: listType.map { record[$0] } ?? "",
        prevalence: prevalence.flatMap { ExactDecimal(record[$0]) },
        source: ""
      )
    }
    return .table(.prevalence(rows))
  }
}
