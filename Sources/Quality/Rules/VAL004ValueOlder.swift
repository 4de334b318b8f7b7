public import Findings

extension Rule {
  /// VAL004: a row was submitted before the value that the book holds.
  public static let valueOlder = Rule(
    id: "VAL004",
    severity: .note,
    title: "A row older than the value that the book holds",
    why: "The later submission counts, whichever file came first; the row is listed and not used.",
    remedy: "Nothing, unless the book should hold the older value.",
    bad: "submitted 2025-04-01 where the book has 2025-04-03",
    good: "submitted 2025-04-05"
  )
}
