public import Findings

extension Rule {
  /// CAL001: an indicator's points or thresholds are not known.
  public static let termsMissing = Rule(
    id: "CAL001",
    severity: .error,
    title: "An indicator's points or thresholds are not known",
    why: "Points cannot be worked out without them, and a guessed threshold would be paid.",
    remedy:
      "Take the points and both thresholds from the service's specification into "
      + "indicators.csv, with their source.",
    bad: "CAN04: points 22, no thresholds",
    good: "CAN04: points 22, lower 40, upper 80"
  )
}
