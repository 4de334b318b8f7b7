public import Findings

extension Rule {
  /// TXT002: read as windows-1252.
  public static let windows1252Assumed = Rule(
    id: "TXT002",
    severity: .warning,
    title: "Read as windows-1252",
    why: """
      The file does not say its encoding, and from this byte on it is not UTF-8; \
      windows-1252 is what Excel writes here.
      """,
    remedy: "Check the characters; to be certain, save the file as UTF-8.",
    bad: "name\nCaf<E9>\n",
    good: "name\nCaf<C3><A9>\n"
  )
}
