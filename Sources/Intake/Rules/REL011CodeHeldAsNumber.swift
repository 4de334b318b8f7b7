public import Findings

extension Rule {
  /// A code that the workbook holds as a number.
  public static let codeHeldAsNumber = Rule(
    id: "REL011",
    severity: .error,
    title: "A code that the workbook holds as a number",
    why: """
      A spreadsheet turns codes such as 00512 or 5E1 into numbers and loses what they were.
      """,
    remedy: """
      Ask for the workbook as it was published, with codes as text.
      """,
    bad: "PCN Parent Sub ICB Loc Code: 50, a number",
    good: "PCN Parent Sub ICB Loc Code: 5E1, a text"
  )
}
