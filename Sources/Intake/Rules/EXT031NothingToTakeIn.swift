public import Findings

extension Rule {
  /// Nothing that could be taken in.
  public static let nothingToTakeIn = Rule(
    id: "EXT031",
    severity: .ask,
    title: "Nothing that could be taken in",
    why: """
      What was given holds no file that is read, which is rarely what was meant.
      """,
    remedy: """
      Give the extract or the tables themselves, and see that the folder or zip is the right one.
      """,
    bad: "an empty folder, or a zip with a PDF alone",
    good: "a zip with an extract"
  )
}
