public import Findings

extension Rule {
  /// A formula has no value.
  public static let workbookFormulaUncomputed = Rule(
    id: "XLS007",
    severity: .error,
    title: "a formula has no value",
    why: """
      The file was written by a program that does not compute; what the formula would give is \
      not known.
      """,
    remedy: "open the file in a spreadsheet program, which computes it, and save it",
    bad: "=B2*2 without a value",
    good: "=B2*2 with the value 14"
  )
}
