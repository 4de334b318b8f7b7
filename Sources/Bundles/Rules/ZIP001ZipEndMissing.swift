public import Findings

extension Rule {
  /// The file does not end as a zip ends.
  public static let zipEndMissing = Rule(
    id: "ZIP001",
    severity: .error,
    title: "the file does not end as a zip ends",
    why: """
      A zip ends with a record that says where its directory is. Without it the file is not a \
      zip, or it was cut short, and what is in it cannot be known.
      """,
    remedy: "fetch or export the file again, or leave it out",
    bad: "the first half of a zip",
    good: "the whole zip"
  )
}
