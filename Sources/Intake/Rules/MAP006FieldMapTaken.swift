public import Findings

extension Rule {
  /// What came of a field-name map.
  public static let fieldMapTaken = Rule(
    id: "MAP006",
    severity: .note,
    title: "What came of a field-name map",
    why: """
      Which fields have a name because of it, and how many rows of the extract it covers, is \
      recorded with the run.
      """,
    remedy: """
      Nothing, if the counts are as expected.
      """,
    bad: "map.csv with 458 lines, none of them used",
    good: "map.csv with 458 lines: 458 fields named"
  )
}
