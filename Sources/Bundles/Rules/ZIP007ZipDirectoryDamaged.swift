public import Findings

extension Rule {
  /// The zip's directory is damaged.
  public static let zipDirectoryDamaged = Rule(
    id: "ZIP007",
    severity: .error,
    title: "the zip's directory is damaged",
    why: """
      The directory does not have the place, the length or the number of entries that the zip \
      declares.
      """,
    remedy: "fetch or export the file again",
    bad: "a directory of 3 entries, declared as 4",
    good: "a directory of 3 entries, declared as 3"
  )
}
