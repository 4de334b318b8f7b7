public import Findings

extension Rule {
  /// The service does not need this step.
  public static let stepNotNeeded = Rule(
    id: "DEC007",
    severity: .error,
    title: "The service does not need this step",
    why: "The service is set up to need no declaration or no approval.",
    remedy: "Take the next step that the service needs.",
    bad: "declare, for a service that needs no declaration",
    good: "approve, for that service"
  )
}
