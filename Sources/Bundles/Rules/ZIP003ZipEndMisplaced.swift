public import Findings

extension Rule {
  /// The zip does not end where it says it ends.
  public static let zipEndMisplaced = Rule(
    id: "ZIP003",
    severity: .error,
    title: "the zip does not end where it says it ends",
    why: """
      Bytes behind the end, or a comment of another length than declared, mean that programs \
      differ on what the zip holds.
      """,
    remedy: "make the zip again with an ordinary program; send nothing but the zip",
    bad: "a zip with one more byte at its end",
    good: "the zip alone"
  )
}
