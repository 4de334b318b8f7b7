/// All rows of one organisation in a part of a delivery, by rank of field; fields may repeat.
public struct DeliveredRows: Sendable {
  /// Whose they are.
  public var organisation: ODSCode
  /// The submissions that the rows point to.
  public var submissions: [Submission]
  /// The rows, by rank of field, then line.
  public var rows: [DeliveredRow]
  /// Whether a field may stand there twice or a row is not the last submission.
  public var hasRepeats: Bool
  /// The name of the file of each submission, where the rows come from several; else nothing.
  public var files: [String] = []
  /// The number of the file among those that have the part; the first where there are several.
  public var file = 0
  /// The number of the file of each submission, where the rows come from several; else nothing.
  public var fileNumbers: [Int] = []

  /// Makes the rows of an organisation.
  public init(
    organisation: ODSCode,
    submissions: [Submission],
    rows: [DeliveredRow],
    hasRepeats: Bool
  ) {
    self.organisation = organisation
    self.submissions = submissions
    self.rows = rows
    self.hasRepeats = hasRepeats
  }

  /// The number of the file that a row is in, among those that have the part.
  public func file(of row: DeliveredRow) -> Int {
    fileNumbers.isEmpty ? file : fileNumbers[Int(row.submission)]
  }

  /// Rows that were submitted at the same moment and differ, in words.
  ///
  /// - Parameter rivals: The indices of the first row of each value.
  /// - Returns: A sentence without a full stop, with the lines, and the files where there are
  ///   several.
  public func words(ofRivals rivals: [Int]) -> String {
    let values = rivals.map { index in
      let row = rows[index]
      let value = row.value.isBlank ? "a blank" : "\"\(row.value.value)\""
      let file = files.isEmpty ? "" : " of \(files[Int(row.submission)])"
      return "\(value) on line \(row.line)\(file)"
    }
    return "\(values.joined(separator: " and ")) were submitted at the same moment"
  }
}
