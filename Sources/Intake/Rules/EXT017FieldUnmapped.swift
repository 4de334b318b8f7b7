public import Findings

extension Rule {
  /// A field that the field names do not know.
  public static let fieldUnmapped = Rule(
    id: "EXT017",
    severity: .warning,
    title: "A field that the field names do not know",
    why: """
      It is kept as it is, under a name of its own, and counts for nothing.
      """,
    remedy: """
      Add it to fields.csv, or ask for the current field-name map.
      """,
    bad: "FIELD_NAME: NEWCODE",
    good: "a field named in fields.csv"
  )
}
