public import Findings

extension Rule {
  /// CSV009: record longer than the limit.
  public static let recordTooLong = Rule(
    id: "CSV009",
    severity: .error,
    title: "Record longer than the limit",
    why: """
      Mostly a quote was opened and not closed. Nothing behind the beginning of \
      this record was read.
      """,
    remedy: "Close the quote, or ask for the file again.",
    bad: "a,b\n1,\"a record beyond the limit\"\n",
    good: "a,b\n1,\"within it\"\n"
  )
}
