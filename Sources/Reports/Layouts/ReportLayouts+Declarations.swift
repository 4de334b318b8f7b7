public import Quality

extension ReportLayouts {
  /// The report `declarations.csv`: where every declaration stands and what moves it next.
  public static let declarations = Layout(
    name: "report-declarations",
    sentence: "Where every payment declaration stands, in what figures, and what moves it next.",
    columns: declarationColumns + [
      Column("status", .text, "How far it has come, as people are shown it."),
      Column("stage", .text, "How far it has come, whatever holds stand beside it."),
      Column("revision", .count, "How often it changed, which `expect` is compared with."),
      Column(
        "causes",
        .text,
        "Why its figures wait for aggregation: join, leave, parameter, value.",
        optional: true
      ),
      Column("holds", .text, "What holds it, in words.", optional: true),
      Column("open_cases", .count, "How many off-system cases wait to be settled."),
      Column("figures", .text, "Its figures as last calculated, field by field.", optional: true),
      Column(
        "since_declared",
        .text,
        "What its figures differ in from those that were last declared.",
        optional: true
      ),
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
      Column("aggregated_at", .timestamp, "When its figures were calculated.", optional: true),
      Column("declared_at", .timestamp, "When it was last declared.", optional: true),
      Column("declared_by", .text, "Who declared it last.", optional: true),
      Column("approved_at", .timestamp, "When it was last approved.", optional: true),
      Column("approved_by", .text, "Who approved it last.", optional: true),
      Column(
        "finance_approved_at",
        .timestamp,
        "When it was financially approved.",
        optional: true
      ),
      Column("finance_approved_by", .text, "Who approved it financially.", optional: true),
      Column("next", .text, "What lifts or moves it next."),
    ],
    key: ["service", "achievement_date", "organisation"]
  )

  /// The report `holds.csv`: the holds that stand, and those that this run released.
  public static let holds = Layout(
    name: "report-holds",
    sentence: "The holds that stand or were released in this run, and what lifts each.",
    columns: [Column("id", .text, "The hold's identifier.")] + declarationColumns + [
      Column("cause", .word(HoldRow.Cause.allCases.map(\.rawValue)), "Why it stands."),
      Column("practice", .organisation, "The practice that joined or left.", optional: true),
      Column("from_day", .date, "The day from which it joined or left.", optional: true),
      Column(
        "affects_figures",
        .flag,
        "Whether membership as at the achievement date differs."
      ),
      Column("state", .word(["open", "released"]), "Whether it stands."),
      Column("is_new", .flag, "Whether it was placed in this run."),
      Column("placed_at", .timestamp, "When it was placed."),
      Column("placed_by", .text, "Who placed it."),
      Column("reason", .text, "Why: who joined or left, or a person's reason."),
      Column("aggregated_since", .flag, "Whether aggregation has run since it was placed."),
      Column("released_at", .timestamp, "When it was released.", optional: true),
      Column("released_by", .text, "Who released it.", optional: true),
      Column("lifted_by", .text, "What lifts it, or how it was released."),
    ],
    key: ["id"]
  )

  /// The report `off-system.csv`: the cases that wait, and those that this run changed.
  public static let offSystem = Layout(
    name: "report-off-system",
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
