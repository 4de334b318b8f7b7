public import Findings

extension TextSummary {
  /// What is to be said of the file as a whole once it is read.
  ///
  /// - Parameter file: A place that names source and member.
  /// - Returns: The findings, none of them with a line.
  public func findings(in file: Place) -> [Finding] {
    guard hasMixedLineBreaks else { return [] }
    return [
      Finding(
        .mixedLineBreaks,
        "\(carriageReturnLineFeeds) records end with CRLF and \(lineFeeds) with LF",
        at: file
      )
    ]
  }
}
