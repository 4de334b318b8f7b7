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
      Give an extract, its field-name map, a published list of networks, or a table that
      reckoner schema list names; or leave the file out.
      """,
    bad: "a letter saved as CSV",
    good: "an extract"
  )
}
