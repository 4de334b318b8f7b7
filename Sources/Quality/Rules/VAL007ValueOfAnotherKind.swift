public import Findings

extension Rule {
  /// VAL007: a value is of another kind than its field.
  public static let valueOfAnotherKind = Rule(
    id: "VAL007",
    severity: .ask,
    title: "A value of another kind than its field",
    why: "A count cannot be a Yes or No, nor an answer a number: nothing can be paid on it.",
    remedy: "Have the value corrected at its source, or correct the field's role in `fields.csv`.",
    bad: "CAN04.Numerator Y",
    good: "CAN04.Numerator 14"
  )
}
