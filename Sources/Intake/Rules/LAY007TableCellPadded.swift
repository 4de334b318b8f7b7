public import Findings

extension Rule {
  /// A text with blanks around it.
  public static let tableCellPadded = Rule(
    id: "LAY007",
    severity: .warning,
    title: "A text with blanks around it",
    why: """
      Blanks at either end are seldom meant; they are kept, because nothing is trimmed in \
      silence.
      """,
    remedy: """
      Remove the blanks, unless they are meant.
      """,
    bad: "name: \"Densham Surgery \"",
    good: "name: \"Densham Surgery\""
  )
}
