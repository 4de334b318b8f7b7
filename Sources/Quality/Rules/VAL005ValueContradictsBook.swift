public import Findings

extension Rule {
  /// VAL005: a row has the moment of the value that the book holds and another value.
  public static let valueContradictsBook = Rule(
    id: "VAL005",
    severity: .ask,
    title: "A row contradicts the book at the same moment of submission",
    why: "Two values of one moment cannot both count, and the larger is not the better one.",
    remedy: "Ask the sender which one counts.",
    bad: "10 submitted 2025-04-03T08:00:00, as the 7 in the book was",
    good: "10 submitted 2025-04-05T08:00:00"
  )
}
