public import Findings

extension Rule {
  /// A column stands in the header twice.
  public static let tableColumnRepeated = Rule(
    id: "LAY003",
    severity: .error,
    title: "A column stands in the header twice",
    why: """
      Two columns of one name may hold different values, and nothing says which one counts.
      """,
    remedy: """
      Keep one of the two columns.
      """,
    bad: "practice,practice,network",
    good: "practice,network"
  )
}
