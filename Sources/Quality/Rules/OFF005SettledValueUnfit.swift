public import Findings

extension Rule {
  /// The settled value does not fit the case.
  public static let settledValueUnfit = Rule(
    id: "OFF005",
    severity: .error,
    title: "The settled value does not fit the case",
    why: "A number is settled with a number, an answer with Yes or No, and a membership with none.",
    remedy: "Leave the value empty to settle the new value, or give one of its kind.",
    bad: "value Y, for 14 → 9",
    good: "value 9, for 14 → 9"
  )
}
