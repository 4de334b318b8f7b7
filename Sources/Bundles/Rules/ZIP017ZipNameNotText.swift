public import Findings

extension Rule {
  /// A member's name is not text.
  public static let zipNameNotText = Rule(
    id: "ZIP017",
    severity: .error,
    title: "a member's name is not text",
    why: """
      A name that is empty or not UTF-8 cannot be shown, or named in a decision, without a \
      guess.
      """,
    remedy: "make the zip again with a program that writes names in UTF-8",
    bad: "a name with the single byte 0xE4",
    good: "the same name in UTF-8"
  )
}
