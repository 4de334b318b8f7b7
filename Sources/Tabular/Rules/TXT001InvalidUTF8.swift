public import Findings

extension Rule {
  /// TXT001: byte that is not UTF-8.
  public static let invalidUTF8 = Rule(
    id: "TXT001",
    severity: .error,
    title: "Byte that is not UTF-8",
    why: """
      The file was said, or marks itself, to be UTF-8, and this byte cannot \
      stand in it.
      """,
    remedy: "Save the file as UTF-8 where it was made, or ask for it again.",
    bad: "<EF><BB><BF>name\nCaf<E9>\n",
    good: "<EF><BB><BF>name\nCaf<C3><A9>\n"
  )
}
