public import Findings

extension Rule {
  /// CSV002: text behind a closing quote.
  public static let textAfterQuote = Rule(
    id: "CSV002",
    severity: .error,
    title: "Text behind a closing quote",
    why: """
      Behind a closing quote only a delimiter or a line break can stand; a quote \
      that was meant as text is not doubled here.
      """,
    remedy: "Write the quote twice if it is text, or remove what stands behind it.",
    bad: "name\n\"Oaks\" Surgery\n",
    good: "name\n\"\"\"Oaks\"\" Surgery\"\n"
  )
}
