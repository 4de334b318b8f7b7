public import Findings

extension Rule {
  /// Who did it is no active user of the book.
  public static let userNotActive = Rule(
    id: "USR002",
    severity: .error,
    title: "Who did it is no active user of the book",
    why: "A book with users takes decisions of registered users only.",
    remedy: "Add and invite the person, who then registers a key; or give the name as it is "
      + "in users.csv.",
    bad: "--by Anne, where users.csv has Ann",
    good: "--by Ann"
  )
}
