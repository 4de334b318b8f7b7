public import Findings

extension Rule {
  /// The user is there already.
  public static let userKnown = Rule(
    id: "USR003",
    severity: .error,
    title: "The user is there already",
    why: "Two users of one name could not be told apart.",
    remedy: "Grant the role to the user that is there, or choose another name.",
    bad: "user add Ann, twice",
    good: "user grant Ann"
  )
}
