public import Findings

extension Rule {
  /// VAL002: a value that the book holds is blank in the extract.
  public static let valueBlanked = Rule(
    id: "VAL002",
    severity: .ask,
    title: "A value that the book holds is blank in the extract",
    why: "A blank is missing, never 0; the old value stands until somebody says otherwise.",
    remedy: "Ask the practice, or wait for the next extract.",
    bad: "VALUE empty where it was 14",
    good: "VALUE 14, or 0 if that is meant"
  )
}
