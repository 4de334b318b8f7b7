public import Findings

extension Rule {
  /// CSV006: blank line.
  public static let blankLine = Rule(
    id: "CSV006",
    severity: .warning,
    title: "Blank line",
    why: "A line with nothing in it is no record; it is counted and left out.",
    remedy: "Remove the blank line.",
    bad: "code,name\n\nA81001,Oaks\n",
    good: "code,name\nA81001,Oaks\n"
  )
}
