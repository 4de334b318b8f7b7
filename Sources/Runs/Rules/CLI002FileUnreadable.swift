public import Findings

extension Rule {
  /// A file that could not be read.
  public static let fileUnreadable = Rule(
    id: "CLI002",
    severity: .error,
    title: "A file that could not be read",
    why: """
      What was not read was not checked, so that nothing can be said of it; a clean report must \
      not hide it.
      """,
    remedy: "See that the file is there, whole, and yours to read; then run again.",
    bad: "reckoner check april.zip, where there is no april.zip",
    good: "reckoner check of files that are there"
  )
}
