public import Findings

extension Rule {
  /// An organisation is described in two ways.
  public static let organisationDescribedTwice = Rule(
    id: "REL006",
    severity: .warning,
    title: "An organisation is described in two ways",
    why: """
      One file gives an organisation two names or two commissioners; the first in the file is \
      taken.
      """,
    remedy: """
      Look which of the two is right.
      """,
    bad: "02M NHS FYLDE & WYRE CCG; 02M NHS FYLDE AND WYRE CCG",
    good: "02M NHS FYLDE AND WYRE CCG, in all rows"
  )
}
