public import Findings

extension Rule {
  /// The zip is one piece of several.
  public static let zipManyDisks = Rule(
    id: "ZIP005",
    severity: .error,
    title: "the zip is one piece of several",
    why: "A split zip cannot be read from one of its pieces.",
    remedy: "make one zip that is not split",
    bad: "bundle.z01 without bundle.zip",
    good: "bundle.zip in one piece"
  )
}
