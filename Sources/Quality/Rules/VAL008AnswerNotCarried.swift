public import Findings

extension Rule {
  /// VAL008: an answer is not carried into a date that is declared.
  public static let answerNotCarried = Rule(
    id: "VAL008",
    severity: .note,
    title: "An answer to a tick-box is not carried into a date that is declared",
    why: "An answer stands at later achievement dates too, but only until the later date's "
      + "declaration is declared: what was declared is what somebody looked at.",
    remedy: "If the later date needs the new answer, enter it there, and have it declared again.",
    bad: "Y at 2022-02-28 changed to N, with 2022-03-31 declared with Y",
    good: "N entered at 2022-03-31 too"
  )
}

extension Finding {
  /// Says that an answer is not carried into a date that is declared.
  ///
  /// - Parameters:
  ///   - held: The answer.
  ///   - service: The service of the tick-box.
  ///   - stamp: Who took the answer in, and when.
  public init(_ held: CarryForward.Held, of service: ServiceCode, by stamp: Stamp) {
    let change = held.change
    let from = change.from.map { " of \($0)" } ?? ""
    self.init(
      .answerNotCarried,
      "\(change.field) of \(change.organisation) stays "
        + "\(change.before?.value.value.shown ?? "none") as at \(held.date), which is declared; the "
        + "\(change.after.value.value)\(from) is not carried into it",
      at: stamp.place,
      subject: "declaration \(service)/\(held.date)/\(change.organisation)"
    )
  }
}
