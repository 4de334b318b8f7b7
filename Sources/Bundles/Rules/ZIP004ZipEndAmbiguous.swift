public import Findings

extension Rule {
  /// The zip has two ends.
  public static let zipEndAmbiguous = Rule(
    id: "ZIP004",
    severity: .error,
    title: "the zip has two ends",
    why: """
      Where a second end record lies in the comment, one program reads one directory and the \
      next another.
      """,
    remedy: "make the zip again without a comment",
    bad: "a zip whose comment is a zip",
    good: "the zip without a comment"
  )
}
