public import Findings

extension Rule {
  /// A member's extra fields are damaged.
  public static let zipExtraDamaged = Rule(
    id: "ZIP022",
    severity: .error,
    title: "a member's extra fields are damaged",
    why: """
      Extra fields that do not add up, stand twice or give the member a second name are read \
      differently by different programs.
      """,
    remedy: "make the zip again with an ordinary program",
    bad: "an extra field of 12 bytes, of which 11 are there",
    good: "an extra field of 12 bytes, all there"
  )
}
