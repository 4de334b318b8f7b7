public import Findings

extension Rule {
  /// The case is resolved already.
  public static let caseAlreadyResolved = Rule(
    id: "OFF002",
    severity: .error,
    title: "The case is resolved already",
    why: "A difference is settled once, so that it is never paid twice.",
    remedy: "Nothing to do; a later change opens a case of its own.",
    bad: "off-system-resolve, twice",
    good: "off-system-resolve, once"
  )
}
