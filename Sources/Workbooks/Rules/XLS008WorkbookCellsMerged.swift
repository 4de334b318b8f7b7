public import Findings

extension Rule {
  /// Cells are merged.
  public static let workbookCellsMerged = Rule(
    id: "XLS008",
    severity: .warning,
    title: "cells are merged",
    why: """
      Of merged cells only the first holds something, so that a column has holes where people \
      see values.
      """,
    remedy: "undo the merging and fill the cells",
    bad: "A2:A5 merged under one name",
    good: "the name in each of A2 to A5"
  )
}
