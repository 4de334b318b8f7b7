public import Findings

extension Rule {
  /// The file of decisions was refused whole.
  public static let decisionsRefused = Rule(
    id: "INS006",
    severity: .error,
    title: "The file of decisions was refused whole",
    why: "A file of decisions takes effect whole or not at all, so nothing of it was done.",
    remedy: "Put right or leave out each line that was refused, and give the file again.",
    bad: "ten lines, one of them refused",
    good: "nine lines"
  )
}
