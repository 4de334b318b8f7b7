public import Findings

extension Rule {
  /// A member is packed by a method that is not taken.
  public static let zipMethodUnknown = Rule(
    id: "ZIP014",
    severity: .error,
    title: "a member is packed by a method that is not taken",
    why: "Only stored and deflated members are read: every program reads those alike.",
    remedy: "make the zip again with the ordinary method, deflate",
    bad: "a member packed with LZMA",
    good: "the member packed with deflate"
  )
}
