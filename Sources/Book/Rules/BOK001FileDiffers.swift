public import Findings

extension Rule {
  /// A file of the book has other bytes.
  public static let fileDiffers = Rule(
    id: "BOK001",
    severity: .error,
    title: "A file of the book has other bytes",
    why:
      "What was published may be wrong: a figure may have been changed by hand or by a "
      + "failing disk.",
    remedy: "Put the file back from a copy of the book, or undo to a version that is whole.",
    bad: "a table edited in place under versions/000042/tables",
    good: "a change made by a command, which publishes a new version"
  )
}
