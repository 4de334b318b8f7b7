public import Quality

extension ReportLayouts {
  /// The report `declarations.csv`: where every declaration stands and what moves it next.
  public static let declarations = Layout(
    name: "report-declarations",
    file: "declarations.csv",
    sentence: "Where every payment declaration stands, in what figures, and what moves it next.",
    columns: joined(
      declarationColumns,
      [
        Column("status", .text, "How far it has come, as people are shown it."),
        Column("stage", .text, "How far it has come, whatever holds stand beside it."),
      ],
      DeclarationRow.layout.columns(named: "revision", "causes"),
      [
        Column("holds", .text, "What holds it, in words.", optional: true),
        Column("open_cases", .count, "How many off-system cases wait to be settled."),
        Column("figures", .text, "Its figures as last calculated, field by field.", optional: true),
        Column(
          "since_declared",
          .text,
          "What its figures differ in from those that were last declared.",
          optional: true
        ),
      ],
      [
        Column("points", .decimal, "The points that it earns, as they stand.", optional: true),
        Column("pounds", .decimal, "What it pays, as it stands.", optional: true),
        Column("pounds_declared", .decimal, "What was last declared.", optional: true),
        Column("pounds_approved", .decimal, "What was last approved.", optional: true),
        Column(
          "pounds_moved",
          .decimal,
          "What is paid as it stands less what was approved, else declared.",
          optional: true
        ),
      ],
      DeclarationRow.layout.columns(
        named: "aggregated_at",
        "declared_at",
        "declared_by",
        "approved_at",
        "approved_by",
        "finance_approved_at",
        "finance_approved_by"
      ),
      [Column("next", .text, "What lifts or moves it next.")]
    ),
    key: ["service", "achievement_date", "organisation"]
  )

  /// The report `holds.csv`: the holds that stand, and those that this run released.
  public static let holds = Layout(
    name: "report-holds",
    file: "holds.csv",
    sentence: "The holds that stand or were released in this run, and what lifts each.",
    columns: joined(
      HoldRow.layout.columns(named: "id"),
      declarationColumns,
      HoldRow.layout.columns(named: "cause", "practice", "from_day", "affects_figures"),
      [
        Column("state", .word(["open", "released"]), "Whether it stands."),
        Column("is_new", .flag, "Whether it was placed in this run."),
      ],
      HoldRow.layout.columns(named: "placed_at", "placed_by"),
      [
        Column("reason", .text, "Why: who joined or left, or a person's reason."),
        Column("aggregated_since", .flag, "Whether aggregation has run since it was placed."),
      ],
      HoldRow.layout.columns(named: "released_at", "released_by"),
      [
        Column(
          "pounds_before",
          .decimal,
          "The payment without what it is held for, and with the holds before it.",
          optional: true
        ),
        Column("pounds_after", .decimal, "The payment with that too.", optional: true),
        Column(
          "pounds_difference",
          .decimal,
          "What it moves; all of a declaration add up to what its members move.",
          optional: true
        ),
        Column("lifted_by", .text, "What lifts it, or how it was released."),
      ]
    ),
    key: ["id"]
  )

  /// The report `off-system.csv`: the cases that wait, and those that this run changed.
  public static let offSystem = Layout(
    name: "report-off-system",
    file: "off-system.csv",
    sentence: "Changes after financial approval that wait to be settled or moved in this run.",
    columns: [Column("id", .text, "The case's identifier.")] + declarationColumns + [
      Column("cause", .word(OffSystemRow.Cause.allCases.map(\.rawValue)), "What changed."),
      Column("practice", .organisation, "Whose value changed, or who joined or left."),
      Column("field", .code, "The field, for a value.", optional: true),
      Column("from_day", .date, "The day from which it joined or left.", optional: true),
      Column("approved", .value, "The value that was approved.", optional: true),
      Column("settled", .value, "The value that was settled last.", optional: true),
      Column("now", .value, "The value as it is now.", optional: true),
      Column(
        "difference",
        .integer,
        "The value now less the one approved or settled since.",
        optional: true
      ),
      Column("state", .word(OffSystemRow.State.allCases.map(\.rawValue)), "How far it has come."),
      Column("is_new", .flag, "Whether it was opened in this run."),
      Column("opened_at", .timestamp, "When it was opened."),
      Column("changed_at", .timestamp, "When it last changed."),
      Column("reference", .text, "The reference of its settlement.", optional: true),
      Column("reason", .text, "What changed and what has to be done, in one sentence."),
      Column("pounds_before", .decimal, "The payment with the cases before it.", optional: true),
      Column("pounds_after", .decimal, "The payment with it too.", optional: true),
      Column(
        "pounds_difference",
        .decimal,
        "What it moves; all of a declaration add up to the declaration's difference.",
        optional: true
      ),
    ],
    key: ["id"]
  )

  /// `missing.csv`: what keeps declarations from being calculated or declared.
  public static let missing = Layout(
    name: "missing",
    sentence: "What is missing before declarations can be calculated or declared.",
    columns: [
      Column("service", .service, "The service."),
      Column("achievement_date", .date, "The achievement date."),
      Column(
        "declaration",
        .organisation,
        "The provider whose declaration waits for it; none where all of the date do.",
        optional: true
      ),
      Column(
        "organisation",
        .organisation,
        "Whose value or participation it is; none where nobody has a value.",
        optional: true
      ),
      Column(
        "missing",
        .word(["all values", "members", "not in extract", "participation", "value"]),
        "What is missing."
      ),
      Column("group", .text, "The group of indicators that the field is in.", optional: true),
      Column(
        "completeness",
        .text,
        "How many of the group's indicators the organisation has: 1 of 2.",
        optional: true
      ),
      Column("indicator", .indicator, "The field's indicator.", optional: true),
      Column("field", .code, "The field, for one value.", optional: true),
      Column("values", .count, "How many values are missing.", optional: true),
      Column("reason", .text, "What is missing, in one sentence."),
    ],
    key: ["service", "achievement_date", "declaration", "organisation", "missing", "field"]
  )
}
