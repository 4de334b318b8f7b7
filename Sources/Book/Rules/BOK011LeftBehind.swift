public import Findings

extension Rule {
  /// Left by a run that was interrupted.
  public static let leftBehind = Rule(
    id: "BOK011",
    severity: .note,
    title: "Left by a run that was interrupted",
    why: "It takes room and is no part of any version; or a run is at work just now.",
    remedy: "Nothing needs to be done: the next run that writes removes it.",
    bad: "staging.tmp after a power cut",
    good: "no staging.tmp"
  )
}
