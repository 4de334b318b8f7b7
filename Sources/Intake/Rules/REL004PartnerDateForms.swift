public import Findings

extension Rule {
  /// Dates of one column in several forms.
  public static let partnerDateForms = Rule(
    id: "REL004",
    severity: .warning,
    title: "Dates of one column in several forms",
    why: """
      Each is read by its own form; a mixture says that the file was put together from \
      several.
      """,
    remedy: """
      Look whether all rows come from the same source.
      """,
    bad: "20191001 and 01/10/2019",
    good: "20191001 and 20191001"
  )
}
