import Findings
import Quality

/// The practices whose figures failed a rule of the publication.
///
/// It is checked and kept in no table: nothing is worked out with it.
enum PublishedValidation: DeliveredLayout {
  static let layout = Layout(
    name: "qof-validation",
    sentence: "The practices whose figures failed a rule of the publication.",
    columns: [
      Column("PRACTICE_CODE", .organisation, "The practice."),
      Column("VALIDATION_RULE", .count, "The number of the rule."),
      Column("RULE_DESCRIPTION", .text, "What the rule says."),
    ],
    key: ["PRACTICE_CODE", "VALIDATION_RULE"]
  )

  static let words = "practices that failed validation as published with QOF"

  static func folded(_ heading: String) -> String {
    switch HeaderName.folded(heading) {
    case "RULE": "VALIDATION_RULE"
    case "DESCRIPTION": "RULE_DESCRIPTION"
    case let name: name
    }
  }

  static func content(
    of table: TextTable,
    by match: HeaderMatch,
    into log: inout FindingLog
  ) -> IntakeContent {
    let check = CellCheck(match)
    var keys = KeyCheck()
    var count = 0
    for record in table.records {
      guard let cells = check.cells(of: record, into: &log),
        keys.isNew([cells[0], cells[1]], at: record.place, into: &log)
      else { continue }
      count += 1
    }
    log.report(
      Finding(
        .publicationNotKept,
        "\(count) rows are read and checked, and kept in no table",
        at: table.place
      )
    )
    return .checkedOnly(words: words)
  }
}
