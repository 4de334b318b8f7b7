/// What comparing a delivery with the book says of a value.
public enum OutcomeClass: String, Sendable, CaseIterable, Comparable {
  /// The same value.
  case unchanged
  /// A key that the book did not hold.
  case new
  /// Another value, submitted later.
  case changed
  /// Gone from the delivery, or blank in it; the old value stands.
  case missing
  /// An organisation, indicator or field that is not known.
  case unexpected
  /// Submitted earlier than what the book holds; the book's value stands.
  case superseded
  /// Submitted at the same moment with another value; the book's value stands.
  case conflict

  /// Orders by name, as tables are sorted.
  public static func < (left: OutcomeClass, right: OutcomeClass) -> Bool {
    left.rawValue < right.rawValue
  }
}
