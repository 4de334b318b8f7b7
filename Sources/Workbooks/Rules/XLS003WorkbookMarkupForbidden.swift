public import Findings

extension Rule {
  /// A part of the workbook defines its own entities.
  public static let workbookMarkupForbidden = Rule(
    id: "XLS003",
    severity: .error,
    title: "a part of the workbook defines its own entities",
    why: """
      Workbooks never need a document type; it is how a small file grows without end or reads \
      other files.
      """,
    remedy: "do not use the file; ask where it comes from",
    bad: "<!DOCTYPE x [<!ENTITY a 'b'>]>",
    good: "a part without a document type"
  )
}
