public import Findings

extension Rule {
  /// A value cannot be added up.
  public static let valueNotAddable = Rule(
    id: "DEC013",
    severity: .ask,
    title: "A value cannot be added up",
    why: "A payment field of the practices of a network is added up, and a Yes or No has no sum.",
    remedy: "Correct the value, or define the field's indicator at the network's level.",
    bad: "CAN04.Numerator Y",
    good: "CAN04.Numerator 14"
  )
}
