public import Findings

extension Rule {
  /// A member's name is too long.
  public static let zipNameTooLong = Rule(
    id: "ZIP018",
    severity: .error,
    title: "a member's name is too long",
    why: "A name of more than 255 bytes cannot be a file on most systems.",
    remedy: "shorten the name",
    bad: "a name of 256 bytes",
    good: "a name of 255 bytes"
  )
}
