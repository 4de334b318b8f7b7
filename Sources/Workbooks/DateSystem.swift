/// From which day a workbook counts its days.
public enum DateSystem: Sendable, Hashable {
  /// Day 1 is 1 January 1900, and a 29 February 1900 that never was is counted.
  case from1900
  /// Day 0 is 1 January 1904.
  case from1904
}
