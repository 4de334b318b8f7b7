import Findings

/// What is wrong with a part, before it is known which part of which workbook it is.
struct MarkupFault: Error {
  let rule: Rule
  let message: String
  /// The byte of the part, in UTF-8, from 0.
  var byte: Int?
  /// The cell, such as `B7`.
  var cell: String?
}
