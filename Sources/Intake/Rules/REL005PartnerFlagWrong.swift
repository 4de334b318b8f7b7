public import Findings

extension Rule {
  /// The mark of one commissioner does not agree with the codes.
  public static let partnerFlagWrong = Rule(
    id: "REL005",
    severity: .warning,
    title: "The mark of one commissioner does not agree with the codes",
    why: """
      The list says of each row whether practice and network have the same commissioner; where \
      the codes say otherwise one of them is wrong.
      """,
    remedy: """
      Look which of the codes is right; the mark itself is not used.
      """,
    bad: "00C, 00D, match: TRUE",
    good: "00C, 00C, match: TRUE"
  )
}
