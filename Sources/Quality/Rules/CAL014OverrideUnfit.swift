public import Findings

extension Rule {
  /// CAL014: an override of more than there is.
  public static let overrideUnfit = Rule(
    id: "CAL014",
    severity: .error,
    title: "An override of more than there is",
    why: "An authority can give all points of an indicator, not more, and never less than none.",
    remedy:
      "Give points up to those of the indicator, a share from 0 to 100 per cent, or an amount "
      + "from £0.",
    bad: "72 of 71 points for ACC-08",
    good: "71 of 71 points for ACC-08"
  )
}
