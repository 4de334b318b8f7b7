public import Quality

extension ReportLayouts {
  /// `reconciliation.csv`: what differs, by value, practice's indicator and network's figure, and
  /// where each declaration stands.
  public static let reconciliation = Layout(
    name: "reconciliation",
    sentence: "What differs between delivery and book, what has to be done about it, and why.",
    columns: [
      Column("service", .service, "The service."),
      Column("achievement_date", .date, "The achievement date: the day the figures are as at."),
      Column(
        "organisation",
        .organisation,
        "Whose value it is; for a line about a declaration or its figure, whose declaration."
      ),
      Column(
        "level",
        .word(["declaration", "network", "organisation", "practice", "value"]),
        "What the line is about: a declaration, one of a network's figures, many values of an "
          + "organisation, several payment values of an indicator of a practice, or one value."
      ),
      Column("field", .code, "The field, for one value or figure.", optional: true),
      Column("indicator", .indicator, "The indicator.", optional: true),
      Column(
        "purpose",
        .word(Purpose.allCases.map(\.rawValue)),
        "What the field's values are for.",
        optional: true
      ),
      Column(
        "outcome",
        .word(OutcomeClass.allCases.filter { $0 != .unchanged }.map(\.rawValue)),
        "How the value or figure compares with what the book held; nothing where several differ.",
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
        "How many values the line stands for; those of level `practice` have lines of their own "
          + "too. Nothing for a declaration and a network's figure.",
        optional: true
      ),
      Column(
        "before",
        .value,
        "What the book held; of a network's figure, what was last declared, else calculated.",
        optional: true
      ),
      Column(
        "after",
        .value,
        "What the delivery says; of a network's figure, what its members' values come to now.",
        optional: true
      ),
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
      Column(
        "pounds_before",
        .decimal,
        "What was paid before: by the declaration; by an indicator, on the first line of a "
          + "network's figures of it and on the line of a practice.",
        optional: true
      ),
      Column("pounds_after", .decimal, "What is paid after.", optional: true),
      Column(
        "pounds_difference",
        .decimal,
        "The one less the other; of a practice, what its values alone move.",
        optional: true
      ),
    ],
    key: [
      "service", "achievement_date", "organisation", "level", "indicator", "field", "outcome",
      "line",
    ]
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
      Column(
        "ours",
        .integer,
        "The sum of the members' values that are there; empty where there is nothing to add up.",
        optional: true
      ),
      Column("difference", .integer, "CQRS's total less ours.", optional: true),
      Column(
        "include",
        .text,
        "The practices not counted here, any one of which would make all totals agree if it were.",
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
