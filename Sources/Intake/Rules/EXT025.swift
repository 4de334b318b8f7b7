public import Findings

extension Rule {
  /// A file that is not recognised.
  public static let fileUnrecognised = Rule(
    id: "EXT025",
    severity: .error,
    title: "A file that is not recognised",
    why: """
      What is not recognised is not read, and what is not read is not checked.
      """,
    remedy: """
      Give a file of a layout that reckoner schema list names, or leave it out.
      """,
    bad: "a letter saved as CSV",
    good: "an extract"
  )
}
