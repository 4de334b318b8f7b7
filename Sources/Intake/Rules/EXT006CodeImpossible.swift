public import Findings

extension Rule {
  /// A service, indicator or field without a usable name.
  public static let codeImpossible = Rule(
    id: "EXT006",
    severity: .error,
    title: "A service, indicator or field without a usable name",
    why: """
      A value that belongs to nothing cannot be kept under anything.
      """,
    remedy: """
      Ask for the extract again.
      """,
    bad: "IND_CODE: ",
    good: "IND_CODE: CAN04"
  )
}
