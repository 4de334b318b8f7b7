public import Findings

extension Rule {
  /// A field-name map that belongs to no service of the delivery.
  public static let fieldMapOfNoService = Rule(
    id: "MAP004",
    severity: .error,
    title: "A field-name map that belongs to no service of the delivery",
    why: """
      A map names a year and indicators, and no service; which service it is for is known from \
      the extract that comes with it.
      """,
    remedy: """
      Give the map and an extract of its year in one run, also one that was taken in before; \
      leave the map out if its extract is not at hand.
      """,
    bad: "reckoner ingest book map.csv --by 'A Person'",
    good: "reckoner ingest book map.csv extract.zip --by 'A Person'"
  )
}
