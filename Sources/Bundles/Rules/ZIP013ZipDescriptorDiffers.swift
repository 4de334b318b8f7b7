public import Findings

extension Rule {
  /// What stands behind a member says other than the directory.
  public static let zipDescriptorDiffers = Rule(
    id: "ZIP013",
    severity: .error,
    title: "what stands behind a member says other than the directory",
    why: """
      A member written as a stream has its checksum and sizes behind it; where they differ \
      from the directory's, the member is not what was listed.
      """,
    remedy: "make the zip again with an ordinary program",
    bad: "a checksum behind the content that the directory does not have",
    good: "the same checksum in both places"
  )
}
