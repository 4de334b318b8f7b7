import Findings
import Quality

/// A layout of others that is told by its columns and read into rows of ours.
protocol DeliveredLayout {
  /// Its columns.
  static var layout: Layout { get }
  /// What a file of it is, to follow "the columns of".
  static var words: String { get }
  /// Columns that a file need not have.
  static var optional: Set<String> { get }
  /// How its headings are folded before they are compared.
  static func folded(_ heading: String) -> String
  /// Reads the rows of a file whose header is readable.
  ///
  /// Rows that have a source are left without one: whoever takes them in knows the name that the
  /// file is kept under.
  static func content(
    of table: TextTable,
    by match: HeaderMatch,
    into log: inout FindingLog
  ) -> IntakeContent
}

extension DeliveredLayout {
  static var optional: Set<String> { [] }

  static func folded(_ heading: String) -> String { HeaderName.folded(heading) }

  /// Looks for the columns in a header.
  static func match(_ header: [String]) -> HeaderMatch {
    HeaderMatch(layout, in: header, optional: optional, folding: folded)
  }
}
