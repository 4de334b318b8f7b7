public import Findings

extension Rule {
  /// Held back because another one was refused.
  public static let heldBackWithOthers = Rule(
    id: "DEC017",
    severity: .note,
    title: "Held back because another one was refused",
    why: "Several declarations move together or not at all.",
    remedy: "Leave out or put right the one that was refused, and try again.",
    bad: "declare U00001 and U00002, U00002 being on hold",
    good: "declare U00001"
  )
}
