/// How a value of a delivery compares with what the book holds.
public enum OutcomeClass: String, Sendable, CaseIterable {
  /// As it was.
  case unchanged
  /// There was none.
  case new
  /// It differs.
  case changed
  /// It was there, and is not any more.
  case missing
  /// Its organisation, indicator or field is not known.
  case unexpected
  /// Another submission counts: a later one, or an entered answer in the place of a default.
  case superseded
  /// Two current values differ.
  case conflict
}
