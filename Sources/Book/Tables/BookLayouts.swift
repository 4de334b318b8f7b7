public import Quality

/// The small tables that a book keeps of itself, beside the state.
public enum BookLayouts {
  /// Every one of them, in the order in which they are listed.
  public static let all = [inputs, pruned, quarantine, quarantineReason]

  /// `tables/inputs.csv`: the inputs in effect.
  public static let inputs = Layout(
    name: "inputs",
    sentence: "The inputs whose effect is in the state, each with the version that took it last.",
    columns: [
      Column("version", .count, "The number of the version that took it in last."),
      Column("sha256", .text, "The SHA-256 of its bytes; under it, the input is kept."),
      Column("name", .text, "The name that it is kept under."),
      Column("bytes", .count, "How many bytes it has."),
      Column("kind", .text, "What it is, such as extract or instruction."),
    ],
    key: ["version", "sha256"]
  )

  /// `pruned.csv`: what was dropped.
  public static let pruned = Layout(
    name: "pruned",
    sentence: "The versions and inputs that were dropped; the last line, `end`, counts the others.",
    columns: [
      Column("kind", .word(["end", "input", "version"]), "What it was."),
      Column(
        "number",
        .count,
        "The number of the version; in the last line, how many lines there are.",
        optional: true
      ),
      Column(
        "sha256",
        .text,
        "The SHA-256 of the version's record, or of the input's bytes.",
        optional: true
      ),
      Column(
        "parent_sha256",
        .text,
        "The SHA-256 of the record of the version before it, so that the chain still closes.",
        optional: true
      ),
      Column("name", .text, "The name of the input.", optional: true),
      Column("at", .timestamp, "When it was dropped.", optional: true),
      Column("by", .text, "Who dropped it.", optional: true),
      check,
    ],
    key: ["kind", "number", "sha256"]
  )

  /// `quarantine.csv`: what was refused and kept apart.
  public static let quarantine = Layout(
    name: "quarantine",
    sentence: "The files that were refused and kept apart; the last line, `end`, counts them.",
    columns: [
      Column("sha256", .text, "The SHA-256 of its bytes, which its folder is named after."),
      Column("name", .text, "Its name; in the last line, how many lines there are."),
      check,
    ],
    key: ["sha256"]
  )

  /// `quarantine/<sha256>/reason.csv`: why a file was refused.
  public static let quarantineReason = Layout(
    name: "quarantine-reason",
    file: BookLayout.reason,
    sentence: "Why a file was refused, by finding; the last line, `end`, counts the others.",
    columns: [
      Column("rule", .text, "The rule; explain shows it."),
      Column("severity", .text, "How much it matters; in the last line, how many lines there are."),
      Column("place", .text, "The file, with the line where it is known.", optional: true),
      Column("subject", .text, "What it is about.", optional: true),
      Column("message", .text, "What was found.", optional: true),
      Column("remedy", .text, "What can be done about it.", optional: true),
      Column("at", .timestamp, "When it was refused.", optional: true),
      Column("by", .text, "Who tried to take it in.", optional: true),
      check,
    ],
    key: ["rule", "place", "subject", "message"]
  )

  private static let check = Column(
    "check",
    .text,
    "The SHA-256 of the check before it and the line's own text, so that damage shows."
  )
}
