public import Findings

/// What one transition did: events, messages and findings, in the order in which they came.
public struct DeclarationOutcome: Sendable, Hashable {
  /// The decisions and changes of status.
  public private(set) var events: [EventRow] = []
  /// The messages that were sent.
  public private(set) var messages: [MessageRow] = []
  /// What a person should know; refusals among them.
  public private(set) var findings: [Finding] = []
  /// Whether it was refused, so that nothing was done.
  public private(set) var isRefused = false
  private var said: Set<String> = []

  /// Makes the outcome of nothing.
  public init() {}

  /// Takes in what a later transition did; events are numbered on.
  public mutating func append(_ other: DeclarationOutcome) {
    for var event in other.events {
      event.sequence = events.count + 1
      events.append(event)
    }
    messages += other.messages
    // What is said once is said once in a run, whatever made it so.
    findings += other.findings.filter { finding in
      let text = Self.text(finding.rule, finding.message)
      return !other.said.contains(text) || !said.contains(text)
    }
    said.formUnion(other.said)
    isRefused = isRefused || other.isRefused
  }

  mutating func record(
    _ kind: EventRow.Kind,
    of subject: String,
    from before: String = "",
    to after: String = "",
    because reason: String = "",
    _ stamp: Stamp
  ) {
    events.append(
      EventRow(
        sequence: events.count + 1,
        stamp: stamp,
        subject: subject,
        kind: kind,
        before: before,
        after: after,
        reason: reason
      )
    )
  }

  mutating func send(_ message: MessageRow) {
    messages.append(message)
  }

  mutating func find(_ rule: Rule, _ message: String, about subject: String, _ stamp: Stamp) {
    findings.append(Finding(rule, message, at: stamp.place, subject: subject))
  }

  /// Finds what is the same for many, and is said once.
  mutating func findOnce(
    _ rule: Rule,
    _ message: String,
    about subject: String,
    _ stamp: Stamp
  ) {
    guard said.insert(Self.text(rule, message)).inserted else { return }
    find(rule, message, about: subject, stamp)
  }

  private static func text(_ rule: Rule, _ message: String) -> String { "\(rule.id) \(message)" }

  mutating func refuse(_ rule: Rule, _ message: String, about subject: String, _ stamp: Stamp) {
    find(rule, message, about: subject, stamp)
    isRefused = true
  }

  /// What is left of a transition that was refused: why.
  var onlyFindings: DeclarationOutcome {
    var outcome = DeclarationOutcome()
    outcome.findings = findings
    outcome.isRefused = true
    return outcome
  }
}
