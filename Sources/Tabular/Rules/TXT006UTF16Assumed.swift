public import Findings

extension Rule {
  /// TXT006: read as UTF-16 without a byte order mark.
  public static let utf16Assumed = Rule(
    id: "TXT006",
    severity: .warning,
    title: "Read as UTF-16 without a byte order mark",
    why: """
      Every second of the first bytes is NUL, which only UTF-16 explains, but \
      the file does not say so.
      """,
    remedy: "Check the characters; to be certain, save the file as UTF-8.",
    bad: "a<00>,<00>b<00>",
    good: "<FF><FE>a<00>,<00>b<00>"
  )
}
