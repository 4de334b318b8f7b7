/// What a provider entered for a component.
public enum LocalEntry: Hashable, Sendable {
  /// So many units; 0 is an answer, and not the same as none.
  case units(ExactDecimal)
  /// So many of so many.
  case fraction(numerator: Int64, denominator: Int64)
  /// The provider's lists; these are looked up, not entered.
  case lists([ListSize])
  /// Nothing, where nothing is asked for.
  case nothing
  /// Nothing, where something is asked for.
  case missing

  var text: String {
    switch self {
    case .units(let units): "\(units) units"
    case .fraction(let numerator, let denominator): "\(numerator) of \(denominator)"
    case .lists: "a list"
    case .nothing, .missing: "nothing"
    }
  }
}
