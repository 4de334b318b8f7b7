import Findings
import Quality

/// Reads a list that has one row for each practice, with its network and commissioner.
struct DescribedPractices {
  /// The column of the practice's code; its name stands behind it.
  let practice: Int
  /// The column of the network's code; its name stands behind it.
  let network: Int
  /// The column of the commissioner's code; its name stands behind it.
  let commissioner: Int

  /// Reads the organisations that the list describes.
  func content(
    of table: TextTable,
    by match: HeaderMatch,
    into log: inout FindingLog
  ) -> IntakeContent {
    let check = CellCheck(match)
    var keys = KeyCheck()
    var organisations = OrganisationCollection()
    for record in table.records {
      guard let cells = check.cells(of: record, into: &log), let code = ODSCode(cells[practice]),
        keys.isNew([code.text], at: record.place, into: &log)
      else { continue }
      let above = ODSCode(cells[commissioner])
      func describe(_ code: ODSCode?, _ column: Int, _ kind: OrganisationKind) {
        guard let code else { return }
        organisations.describe(
          OrganisationRow(
            organisation: code,
            name: cells[column + 1],
            kind: kind,
            commissioner: kind == .practice ? above : nil
          ),
          at: check.place(of: column, in: record),
          into: &log
        )
      }
      describe(code, practice, .practice)
      // A practice outside every network has the code U or none.
      describe(ODSCode(cells[network]), network, .network)
      describe(above, commissioner, .commissioner)
    }
    return .table(.organisations(organisations.rows))
  }
}
