import Findings
public import Quality

extension ReportLayouts {
  /// `findings.csv`: what a person should know, gravest first.
  public static let findings = Layout(
    name: "findings",
    sentence: "What a person should know of what came in, gravest first.",
    columns: [
      Column(
        "severity",
        .word(Severity.allCases.reversed().map(\.word)),
        "How much it matters."
      ),
      Column("rule", .code, "The rule; explain shows it."),
      Column("file", .text, "The file."),
      Column("member", .text, "The member inside a bundle.", optional: true),
      Column("cell", .text, "The sheet and cell of a workbook.", optional: true),
      Column("line", .count, "The line, from 1.", optional: true),
      Column("column", .count, "The column in characters, from 1.", optional: true),
      Column("record", .count, "The record, the header being 0.", optional: true),
      Column("field", .text, "The name of the field, as the file has it.", optional: true),
      Column("findings", .count, "How many findings the line stands for."),
      Column("message", .text, "What was found."),
      Column("subject", .text, "What it is about.", optional: true),
      Column("counterpart", .text, "Where its counterpart is.", optional: true),
      Column("remedy", .text, "What can be done about it."),
    ],
    key: ["rule", "file", "member", "cell", "line", "column", "field", "message"]
  )

  /// `rejects.csv`: records that were set aside, as they stood.
  public static let rejects = Layout(
    name: "rejects",
    sentence: "The records that could not be used and were set aside, untouched.",
    columns: [
      Column("file", .text, "The file."),
      Column("member", .text, "The member inside a bundle.", optional: true),
      Column("line", .count, "The line on which the record begins, from 1."),
      Column("record", .count, "The number of the record, the header being 0."),
      Column("rule", .code, "The rule that it broke; explain shows it."),
      Column("text", .text, "The record as it stood, without its line break.", optional: true),
    ],
    key: ["file", "member", "record"]
  )
}
