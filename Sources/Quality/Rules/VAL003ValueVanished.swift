public import Findings

extension Rule {
  /// VAL003: a value that the book holds is gone from the extract.
  public static let valueVanished = Rule(
    id: "VAL003",
    severity: .ask,
    title: "A value that the book holds is gone from the extract",
    why: "An extract is cumulative, so nothing should go; the old value stands.",
    remedy: "Ask the sender why the row is gone.",
    bad: "no row for A81003 CAN04.Numerator, which was 14",
    good: "the row as it was, or with a later submission"
  )
}
