public import Findings

extension Rule {
  /// A parameter of a service changed.
  public static let parametersChanged = Rule(
    id: "DEC018",
    severity: .warning,
    title: "A parameter of a service changed",
    why: "Every declaration of the service and date has to be calculated again.",
    remedy: "Run `reckoner aggregate`; financially approved declarations stand.",
    bad: "average list size 9374, then 9400",
    good: "average list size 9374 throughout"
  )
}
