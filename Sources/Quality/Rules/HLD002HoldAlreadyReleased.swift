public import Findings

extension Rule {
  /// The hold is released already.
  public static let holdAlreadyReleased = Rule(
    id: "HLD002",
    severity: .error,
    title: "The hold is released already",
    why: "A hold is released once.",
    remedy: "Nothing to do; look at the declaration's other holds.",
    bad: "hold-release, twice",
    good: "hold-release, once"
  )
}
