import Quality

/// The practices whose figures failed a rule of the publication.
enum PublishedValidation: CheckedOnlyLayout {
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
}
