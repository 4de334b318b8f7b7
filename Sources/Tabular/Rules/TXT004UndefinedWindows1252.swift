public import Findings

extension Rule {
  /// TXT004: byte that windows-1252 does not define.
  public static let undefinedWindows1252 = Rule(
    id: "TXT004",
    severity: .error,
    title: "Byte that windows-1252 does not define",
    why: """
      The bytes 81, 8D, 8F, 90 and 9D stand for nothing, so the file is in \
      another encoding, or damaged.
      """,
    remedy: "Save the file as UTF-8 where it was made, or ask for it again.",
    bad: "name\nCaf<E9> <81>\n",
    good: "name\nCaf<C3><A9>\n"
  )
}
