public import Findings

extension Rule {
  /// Members' values are missing.
  public static let memberValuesMissing = Rule(
    id: "DEC010",
    severity: .warning,
    title: "Members' values are missing",
    why:
      "A network's figures need every payment field of every member; a missing value is "
      + "never taken for zero.",
    remedy: "Have the values submitted, or aggregate `--without` the practice and give a reason.",
    bad: "A81003 without CAN04.Numerator",
    good: "A81003 with CAN04.Numerator 0"
  )
}
