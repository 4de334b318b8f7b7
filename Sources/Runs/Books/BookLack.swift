/// What a book still has to take in before anything can come of it, in the order in which it is
/// needed.
///
/// Its word stands in a command where a person has to name the files.
public enum BookLack: String, Sendable, CaseIterable, Comparable {
  /// Services with their indicators and fields.
  case definitions = "DEFINITIONS"
  /// The days that are paid for.
  case achievementDates = "ACHIEVEMENT-DATES"
  /// Who takes part.
  case participation = "PARTICIPATION"
  /// Which practice is in which network.
  case relationships = "RELATIONSHIPS"
  /// Values.
  case extract = "EXTRACT"

  /// Whether one is needed before another.
  public static func < (left: BookLack, right: BookLack) -> Bool {
    let order = allCases
    return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
  }
}
