public import Findings

extension Rule {
  /// A member is not as long as it declares.
  public static let zipSizeWrong = Rule(
    id: "ZIP028",
    severity: .error,
    title: "a member is not as long as it declares",
    why: """
      Reading stops at the declared size: more content, or less, means that the zip is damaged \
      or hostile.
      """,
    remedy: "fetch or export the file again",
    bad: "100 bytes declared, 50 MB packed",
    good: "100 bytes declared, 100 bytes packed"
  )
}
