public import Findings

extension Rule {
  /// A member's content is damaged.
  public static let zipContentDamaged = Rule(
    id: "ZIP029",
    severity: .error,
    title: "a member's content is damaged",
    why: "The content cannot be unpacked, or does not have the checksum that it declares.",
    remedy: "fetch or export the file again",
    bad: "a member with one bit turned",
    good: "the member as it was packed"
  )
}
