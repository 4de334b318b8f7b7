public import Findings

/// What was seen of a sheet as a whole.
public struct SheetSummary: Sendable {
  /// How many rows were given.
  public internal(set) var rows = 0
  /// How many cells were given.
  public internal(set) var cells = 0
  /// The merged ranges, such as `A1:C1`; only the first cell of each holds something.
  public internal(set) var merged: [String] = []
  /// Formulas without a value, and merged cells.
  public internal(set) var findings = FindingLog()
}
