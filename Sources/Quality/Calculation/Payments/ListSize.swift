/// A number of patients, or of beds, as at a day.
public struct ListSize: Hashable, Sendable {
  /// How many there are; weighted ones have digits behind the point.
  public let patients: Fraction
  /// What is counted.
  public let kind: ListSizeKind
  /// The day of the count; `nil` where it is not known.
  public let asAt: CalendarDate?

  /// Makes a list size.
  public init(_ patients: ExactDecimal, _ kind: ListSizeKind = .raw, asAt: CalendarDate? = nil) {
    self.init(exact: Fraction(patients), kind, asAt: asAt)
  }

  /// Makes the size of a list of whole patients.
  public init(patients: Int64, _ kind: ListSizeKind = .raw, asAt: CalendarDate? = nil) {
    self.init(exact: Fraction(patients), kind, asAt: asAt)
  }

  init(exact patients: Fraction, _ kind: ListSizeKind, asAt: CalendarDate?) {
    self.patients = patients
    self.kind = kind
    self.asAt = asAt
  }

  /// The number of patients, as people read it.
  public var text: String { patients.description }

  /// What is counted, and when: `weighted list as at 2024-01-01`.
  public var words: String {
    kind.words + (asAt.map { " as at \($0)" } ?? "")
  }
}
