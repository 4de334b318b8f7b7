/// What the cells of a column hold; a validator, its sentence and its CSV on the Web datatype.
public enum ColumnType: Sendable, Hashable {
  /// Any text in which tab and line breaks are the only control characters.
  case text
  /// An ODS code.
  case organisation
  /// The code of a service.
  case service
  /// The code of an indicator.
  case indicator
  /// The code of a field or an identifier of ours.
  case code
  /// A date as `2025-03-31`.
  case date
  /// A financial year as `2024/25`.
  case year
  /// What a yearly figure holds for: a financial year, a day, or days from one to another.
  case period
  /// A moment as `2025-04-05T19:36:07`.
  case timestamp
  /// A whole number, not negative.
  case count
  /// A whole number of either sign.
  case integer
  /// An exact decimal such as `12.50`.
  case decimal
  /// A value of an extract: a whole number, `Y`, `N` or nothing.
  case value
  /// `Y` or `N`.
  case flag
  /// One of some words.
  case word([String])
}
