public import Findings

extension Rule {
  /// A file that the book does not know.
  public static let fileUnknown = Rule(
    id: "BOK003",
    severity: .error,
    title: "A file that the book does not know",
    why:
      "Somebody put it there, and a program that reads the folder may take it for part of "
      + "the state.",
    remedy: "Move it out of the book.",
    bad: "versions/000042/tables/notes.csv put there by hand",
    good: "notes kept outside the book"
  )
}
