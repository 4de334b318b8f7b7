public import Findings

extension Rule {
  /// A network that the sheet of networks does not have.
  public static let networkNotInSheet = Rule(
    id: "REL007",
    severity: .warning,
    title: "A network that the sheet of networks does not have",
    why: """
      Both sheets come out of the same source; a network in one of them only says that a sheet \
      was cut or edited.
      """,
    remedy: """
      Ask for the workbook as it was published.
      """,
    bad: "U12345 on the sheet of partners only",
    good: "U12345 on both sheets"
  )
}
