public import Findings

extension Rule {
  /// The fields for large zips disagree with the others.
  public static let zip64Inconsistent = Rule(
    id: "ZIP006",
    severity: .error,
    title: "the fields for large zips disagree with the others",
    why: "Sizes that stand twice and differ let two programs read two different things.",
    remedy: "make the zip again with an ordinary program",
    bad: "a size of 100 in one field and of 200 in the other",
    good: "the same size in both, or in one only"
  )
}
