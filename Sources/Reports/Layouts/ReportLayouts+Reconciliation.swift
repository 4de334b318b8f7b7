public import Quality

extension ReportLayouts {
  /// `reconciliation.csv`: what differs, value by value, and where each declaration stands.
  public static let reconciliation = Layout(
    name: "reconciliation",
    sentence: "What differs between delivery and book, what has to be done about it, and why.",
    columns: [
      Column("service", .service, "The service."),
      Column("achievement_date", .date, "The achievement date: the day the figures are as at."),
      Column(
        "organisation",
        .organisation,
        "Whose value it is; for a line about a declaration, whose declaration."
      ),
      Column(
        "level",
        .word(["declaration", "organisation", "value"]),
        "What the line is about: a declaration, many values of an organisation, or one value."
      ),
      Column("field", .code, "The field, for one value.", optional: true),
      Column("indicator", .indicator, "The field's indicator.", optional: true),
      Column(
        "purpose",
        .word(Purpose.allCases.map(\.rawValue)),
        "What the field's values are for.",
        optional: true
      ),
      Column(
        "outcome",
        .word(OutcomeClass.allCases.filter { $0 != .unchanged }.map(\.rawValue)),
        "How the value compares with what the book held.",
        optional: true
      ),
      Column(
        "action",
        .word(ReconciliationAction.allCases.map(\.rawValue)),
        "What has to be done about it."
      ),
      Column(
        "values",
        .count,
        "How many values the line stands for; nothing for a declaration.",
        optional: true
      ),
      Column("before", .value, "What the book held.", optional: true),
      Column("after", .value, "What the delivery says.", optional: true),
      Column("submitted_before", .timestamp, "When the book's was submitted.", optional: true),
      Column("submitted_after", .timestamp, "When the delivery's was.", optional: true),
      Column("line", .count, "The line of the delivery.", optional: true),
      Column(
        "declaration",
        .text,
        "The providers whose declarations the value belongs to, with a space between.",
        optional: true
      ),
      Column(
        "status",
        .text,
        "How far those declarations have come, as people are shown it.",
        optional: true
      ),
      Column("reason", .text, "Why, in one sentence."),
    ],
    key: ["service", "achievement_date", "organisation", "level", "field", "outcome", "line"]
  )

  /// `network-totals.csv`: CQRS's own totals that differ from ours.
  public static let networkTotals = Layout(
    name: "network-totals",
    sentence: "CQRS's own totals of networks that differ from ours, with what would explain it.",
    columns: [
      Column("service", .service, "The service."),
      Column("achievement_date", .date, "The achievement date."),
      Column("network", .organisation, "The network."),
      Column("field", .code, "The field."),
      Column("official", .integer, "CQRS's total.", optional: true),
      Column("ours", .integer, "The sum of the members' values that are there.", optional: true),
      Column("difference", .integer, "CQRS's total less ours.", optional: true),
      Column(
        "include",
        .text,
        "The practices, no members, any one of which would make all totals agree if it were one.",
        optional: true
      ),
      Column(
        "exclude",
        .text,
        "The members any one of which would make all totals agree if it were none.",
        optional: true
      ),
      Column(
        "missing",
        .text,
        "The members that have no value for some field of the network.",
        optional: true
      ),
      Column("reason", .text, "What explains the difference, or what stands in the way."),
    ],
    key: ["service", "achievement_date", "network", "field"]
  )
}
