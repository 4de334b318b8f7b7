public import Findings

extension Rule {
  /// A version does not follow from the one before it.
  public static let chainBroken = Rule(
    id: "BOK005",
    severity: .error,
    title: "A version does not follow from the one before it",
    why:
      "Each version holds the SHA-256 of its parent's record: an earlier version was "
      + "changed after the later one was published.",
    remedy: "Compare with a copy of the book, or with the SHA-256 printed on reports.",
    bad: "versions/000041 replaced after 000042 was published",
    good: "versions left as they were published"
  )
}
