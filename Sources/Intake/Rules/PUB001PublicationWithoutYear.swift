public import Findings

extension Rule {
  /// A file of the QOF publication without a year in its name.
  public static let publicationWithoutYear = Rule(
    id: "PUB001",
    severity: .error,
    title: "A file of the QOF publication without a year in its name",
    why: """
      The file itself has no year, and figures of two years would be taken for one.
      """,
    remedy: """
      Give the file the name that it was published under.
      """,
    bad: "PREVALENCE.csv",
    good: "PREVALENCE_2021_v2.csv"
  )
}
