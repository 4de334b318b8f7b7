public import Findings

extension Rule {
  /// CSV010: both CRLF and LF end records.
  public static let mixedLineBreaks = Rule(
    id: "CSV010",
    severity: .note,
    title: "Both CRLF and LF end records",
    why: "The file was probably put together from several, or edited by hand.",
    remedy: """
      Nothing needs to be done; if the file should come from one program, ask \
      how it was made.
      """,
    bad: "a,b\r\n1,2\n",
    good: "a,b\r\n1,2\r\n"
  )
}
