public import Findings

extension Rule {
  /// CSV005: more fields than the header has.
  public static let tooManyFields = Rule(
    id: "CSV005",
    severity: .error,
    title: "More fields than the header has",
    why: """
      A value with a delimiter in it probably lost its quotes, so the values \
      behind it are in the wrong columns.
      """,
    remedy: "Enclose the value that holds a delimiter in quotes.",
    bad: "code,name\nA81001,Oaks, Leeds\n",
    good: "code,name\nA81001,\"Oaks, Leeds\"\n"
  )
}
