public import Findings

extension Rule {
  /// CSV003: quote that is never closed.
  public static let unclosedQuote = Rule(
    id: "CSV003",
    severity: .error,
    title: "Quote that is never closed",
    why: """
      Everything from the quote to the end of the file is in one field, so \
      records are lost in it; often the file was cut short.
      """,
    remedy: "Close the quote, or ask for the file again if it is incomplete.",
    bad: "name,value\n\"Oaks Surgery,3\n",
    good: "name,value\n\"Oaks Surgery\",3\n"
  )
}
