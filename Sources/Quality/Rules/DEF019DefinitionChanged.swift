public import Findings

extension Rule {
  /// DEF019: a definition that the book had is another one now.
  public static let definitionChanged = Rule(
    id: "DEF019",
    severity: .note,
    title: "A definition that the book had is another one now",
    why: "Definitions decide which values are paid for and how; a change of one moves every "
      + "declaration that it concerns, and what is financially approved stands as it was approved.",
    remedy: "See that the change is meant; if it is not, take the definition in as it was.",
    bad: "upper 80 for CAN04, then 85 by mistake",
    good: "upper 80 for CAN04 throughout the year"
  )
}

extension Finding {
  /// Says that a definition changed, and how many declarations that moves.
  public init(_ change: DefinitionChange, moving effect: DefinitionChange.Effect) {
    self.init(
      .definitionChanged,
      "\(change.words); \(effect.words)",
      at: change.place,
      subject: change.subject
    )
  }
}
