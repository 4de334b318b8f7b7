public import Findings

extension Rule {
  /// A file that is no table.
  public static let fileNotATable = Rule(
    id: "EXT026",
    severity: .note,
    title: "A file that is no table",
    why: """
      Documents travel with the tables; they are listed and not read.
      """,
    remedy: """
      Nothing.
      """,
    bad: "a PDF beside the extract",
    good: "an extract alone"
  )
}
