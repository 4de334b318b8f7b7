public import Findings

extension Rule {
  /// CSV008: NUL character.
  public static let nulCharacter = Rule(
    id: "CSV008",
    severity: .error,
    title: "NUL character",
    why: """
      No text holds NUL; the file is damaged, padded, or in an encoding that was \
      not recognised.
      """,
    remedy: "Ask for the file again, as UTF-8.",
    bad: "code,name\nA81001,Oaks\u{0}\n",
    good: "code,name\nA81001,Oaks\n"
  )
}
