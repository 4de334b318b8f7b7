/// A number of patients, as at a day.
public struct ListSize: Hashable, Sendable {
  /// What is counted.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Those who are registered.
    case registered
    /// The same, weighted by what their care costs; also a network's adjusted population.
    case weighted
  }

  /// How many there are; weighted ones have digits behind the point.
  public let patients: Fraction
  /// What is counted.
  public let kind: Kind
  /// The day of the count; `nil` where it is not known.
  public let asAt: CalendarDate?

  /// Makes a list size.
  public init(_ patients: ExactDecimal, _ kind: Kind = .registered, asAt: CalendarDate? = nil) {
    self.init(exact: Fraction(patients), kind, asAt: asAt)
  }

  /// Makes the size of a list of whole patients.
  public init(patients: Int64, _ kind: Kind = .registered, asAt: CalendarDate? = nil) {
    self.init(exact: Fraction(patients), kind, asAt: asAt)
  }

  init(exact patients: Fraction, _ kind: Kind, asAt: CalendarDate?) {
    self.patients = patients
    self.kind = kind
    self.asAt = asAt
  }

  /// The number of patients, as people read it.
  public var text: String { patients.description }

  /// What is counted, and when: `weighted list as at 2024-01-01`.
  public var words: String {
    "\(kind.rawValue) list" + (asAt.map { " as at \($0)" } ?? "")
  }
}
