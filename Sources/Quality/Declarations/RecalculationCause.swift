/// Why a declaration's figures have to be calculated again.
public enum RecalculationCause: String, Sendable, CaseIterable, Comparable {
  /// A practice joined, and was a member on the achievement date.
  case join
  /// A practice left, and was no member on the achievement date.
  case leave
  /// A parameter or national average of the service changed.
  case parameter
  /// A payment field of a member is new or differs.
  case value

  /// Orders by name, as tables are sorted.
  public static func < (left: RecalculationCause, right: RecalculationCause) -> Bool {
    left.rawValue < right.rawValue
  }

  /// Reads causes as a cell has them: names with a space between.
  static func set(_ cell: String) -> Set<RecalculationCause>? {
    var causes: Set<RecalculationCause> = []
    for word in cell.split(separator: " ") {
      guard let cause = RecalculationCause(rawValue: String(word)) else { return nil }
      causes.insert(cause)
    }
    return causes
  }

  /// Causes as a cell has them: names in order with a space between.
  static func cell(_ causes: Set<RecalculationCause>) -> String {
    causes.sorted().map(\.rawValue).joined(separator: " ")
  }
}
