/// The tables of a part: one service and one achievement date.
public enum PartLayouts {
  /// `part.csv`: the values.
  public static let values = Layout(
    name: "part",
    sentence: "The values of one service and achievement date, by organisation and field.",
    columns: [
      Column("organisation", .organisation, "Whose value it is; a network for its own rows."),
      Column("field", .code, "The field, as fields.csv names it."),
      Column("value", .value, "A whole number, Y, N, or nothing: missing.", optional: true),
      Column("submission", .count, "Which of the organisation's submissions it came with."),
    ],
    key: ["organisation", "field"]
  )

  /// `submissions.csv`: who submitted them and when.
  public static let submissions = Layout(
    name: "submissions",
    sentence: "Who submitted the values of one service and achievement date, and when.",
    columns: [
      Column("organisation", .organisation, "Whose submission it is."),
      Column("submission", .count, "Its number, from 1, by time; part.csv points to it."),
      Column(
        "kind",
        .word(SubmissionKind.allCases.map(\.rawValue).sorted()),
        "How the values came."
      ),
      Column("user", .text, "The user id, as the file has it.", optional: true),
      Column("submitted_at", .timestamp, "When, as the file has it.", optional: true),
    ],
    key: ["organisation", "submission"]
  )

  /// `differences.csv`: what the last delivery and the book did not agree on.
  public static let differences = Layout(
    name: "differences",
    sentence: "What the run's delivery and the book did not agree on, value by value.",
    columns: [
      Column("service", .code, "The service."),
      Column("achievement_date", .date, "The achievement date."),
      Column("organisation", .organisation, "Whose value it is."),
      Column("field", .code, "The field; nothing for many at once.", optional: true),
      Column("indicator", .code, "The field's indicator.", optional: true),
      Column(
        "purpose",
        .text,
        "What the field is for: payment or management-information.",
        optional: true
      ),
      Column(
        "outcome",
        .word(["changed", "conflict", "missing", "new", "superseded", "unexpected"]),
        "What kind of difference it is."
      ),
      Column("action", .text, "What has to be done about it."),
      Column("values", .count, "How many values the line stands for."),
      Column("before", .value, "What the book held.", optional: true),
      Column("after", .value, "What the delivery says.", optional: true),
      Column("submitted_before", .timestamp, "When the book's was submitted.", optional: true),
      Column("submitted_after", .timestamp, "When the delivery's was.", optional: true),
      Column("line", .count, "The line of the delivery.", optional: true),
      Column("reason", .text, "Why, in one sentence."),
    ],
    key: ["service", "achievement_date", "organisation", "field", "outcome", "line"]
  )
}
