public import Findings

extension Rule {
  /// The key is another user's.
  public static let keyTaken = Rule(
    id: "USR012",
    severity: .error,
    title: "The key is another user's",
    why: "Who signed could not be told.",
    remedy: "Register a key of one's own.",
    bad: "Bea registers the key of Ann",
    good: "Bea registers a key of her own"
  )
}
