public import Findings

extension Rule {
  /// TXT003: two encodings in one file.
  public static let mixedEncodings = Rule(
    id: "TXT003",
    severity: .error,
    title: "Two encodings in one file",
    why: """
      Earlier characters can only be UTF-8 and this byte cannot, so no one \
      encoding explains the file.
      """,
    remedy: "Put the parts together again, each converted to UTF-8 first.",
    bad: "name\nCaf<C3><A9>\nCaf<E9>\n",
    good: "name\nCaf<C3><A9>\nCaf<C3><A9>\n"
  )
}
