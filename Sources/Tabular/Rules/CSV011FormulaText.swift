public import Findings

extension Rule {
  /// CSV011: text that a spreadsheet would run as a formula.
  public static let formulaText = Rule(
    id: "CSV011",
    severity: .warning,
    title: "Text that a spreadsheet would run as a formula",
    why: """
      A value that begins with =, +, -, @, a tab or a carriage return is run \
      when the file is opened in a spreadsheet.
      """,
    remedy: """
      Check the value with whoever sent it; what Reckoner writes for people \
      never lets it run.
      """,
    bad: "name\n=cmd|A0\n",
    good: "name\n-12.50\n"
  )
}
