public import Findings

extension Rule {
  /// The declaration's state is not known.
  public static let statusNotKnown = Rule(
    id: "DEC008",
    severity: .error,
    title: "The declaration's state is not known",
    why: "The state came in as a label that has no rules here, so it cannot be moved on.",
    remedy: "Have the label looked at; a known state comes with the next file.",
    bad: "approve, while `Sent to Payment Agency`",
    good: "approve, while Awaiting Commissioning Organisation Approval"
  )
}
