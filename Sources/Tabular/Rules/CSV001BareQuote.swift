public import Findings

extension Rule {
  /// CSV001: quote inside a field without quotes.
  public static let bareQuote = Rule(
    id: "CSV001",
    severity: .error,
    title: "Quote inside a field without quotes",
    why: """
      A quote may stand only in a field that is enclosed in quotes, and is \
      doubled there; otherwise nobody can tell where the field ends.
      """,
    remedy: "Enclose the whole field in quotes and double the quote inside it.",
    bad: "name\nThe \"Oaks\" Surgery\n",
    good: "name\n\"The \"\"Oaks\"\" Surgery\"\n"
  )
}
