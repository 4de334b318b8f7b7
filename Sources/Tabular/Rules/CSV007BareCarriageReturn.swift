public import Findings

extension Rule {
  /// CSV007: carriage return without a line feed.
  public static let bareCarriageReturn = Rule(
    id: "CSV007",
    severity: .warning,
    title: "Carriage return without a line feed",
    why: """
      It ends no record and is kept as part of the value, though whoever wrote \
      it may have meant a new line.
      """,
    remedy: """
      End every line with CRLF or LF, and enclose a value that holds a line \
      break in quotes.
      """,
    bad: "code,name\nA81001,Oaks\rLeeds\n",
    good: "code,name\nA81001,\"Oaks\rLeeds\"\n"
  )
}
