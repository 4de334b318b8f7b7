public import Findings

extension Rule {
  /// A row marked superseded that is later than the current one.
  public static let supersededButLater = Rule(
    id: "EXT020",
    severity: .ask,
    title: "A row marked superseded that is later than the current one",
    why: """
      The file contradicts itself on which submission is the last.
      """,
    remedy: """
      Ask the sender which of the two counts.
      """,
    bad: "N at 20:00, Y at 19:00",
    good: "Y at 20:00"
  )
}
