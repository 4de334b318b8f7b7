public import Findings

extension Rule {
  /// A date that cannot be read.
  public static let partnerDateUnreadable = Rule(
    id: "REL001",
    severity: .error,
    title: "A date that cannot be read",
    why: """
      A day of membership decides where a practice's figures count; it is never guessed.
      """,
    remedy: """
      Write the day as yyyymmdd, dd/mm/yyyy or yyyy-mm-dd.
      """,
    bad: "Start Date: 1 Oct 19",
    good: "Start Date: 20191001"
  )
}
