import Findings

extension Rule {
  /// A schema file that belongs to no table.
  static let unknownSchemaFile = Rule(
    id: "CLI001",
    severity: .warning,
    title: "A schema file that belongs to no table",
    why: """
      A schema of a table that no longer exists, or has another name now, tells readers something \
      wrong; it is not removed, for it may be somebody else's.
      """,
    remedy: "Remove the file, or export to a folder of its own.",
    bad: "schemas/service.csv-metadata.json",
    good: "schemas/services.csv-metadata.json"
  )
}
