public import Findings

/// Why a figure could not be worked out, or what should be known of one that was.
public enum CalculationProblem: Error, Hashable, Sendable {
  /// The indicator's definition lacks this.
  case termsMissing(IndicatorCode, Quantity)
  /// The indicator's lower threshold is not below its upper one.
  case thresholdsReversed(IndicatorCode, lower: ExactDecimal, upper: ExactDecimal)
  /// The points of the indicators come to another sum than the service states.
  case pointsDoNotAddUp(sum: ExactDecimal, stated: ExactDecimal)
  /// A parameter of the payment is not known.
  case parameterMissing(Quantity)
  /// A list size is not known.
  case listMissing(Quantity)
  /// More patients on a register than on the list.
  case registerAboveList(register: Int64, list: Fraction)
  /// No definition has the indicator.
  case indicatorNotDefined(IndicatorCode)
  /// The numerator is above the denominator; paid in full.
  case aboveDenominator(numerator: Int64, denominator: Int64)
  /// The value of a point does not fit the average list.
  case pointValueImplausible(pounds: ExactDecimal, averageList: Fraction, expected: ExactDecimal)
  /// A figure has too many digits.
  case tooLarge(Quantity)
  /// The provider has no value.
  case valueMissing(Quantity)
  /// The provider's value is of another kind than the indicator or component, or below zero.
  case valueUnfit(Quantity, String)
  /// Something that divides is zero.
  case dividedByZero(Quantity)
  /// The network has no members on the day.
  case noMembers
  /// An override lacks this.
  case overrideIncomplete(String)
  /// An override gives what cannot be given.
  case overrideUnfit(String)
  /// The terms of a component cannot be used.
  case componentUnfit(String)
  /// A list is as at another day, or of another kind, than the terms ask for.
  case listOfAnotherDay(asked: String, given: String)
  /// A stated figure is not what its parts give.
  case statedFigureDiffers(Quantity, stated: ExactDecimal, ours: ExactDecimal)

  static func arithmetic(
    _ problem: ArithmeticProblem,
    in quantity: Quantity
  ) -> CalculationProblem {
    switch problem {
    case .tooLarge: .tooLarge(quantity)
    case .dividedByZero: .dividedByZero(quantity)
    }
  }

  /// The rule that it falls under.
  public var rule: Rule {
    switch self {
    case .termsMissing: .termsMissing
    case .thresholdsReversed: .thresholdsReversed
    case .pointsDoNotAddUp: .pointsDoNotAddUp
    case .parameterMissing: .parameterMissing
    case .listMissing: .listSizeMissing
    case .registerAboveList: .registerAboveList
    case .indicatorNotDefined: .indicatorWithoutDefinition
    case .aboveDenominator: .paidInFullAboveDenominator
    case .pointValueImplausible: .pointValueImplausible
    case .tooLarge: .figureTooLarge
    case .valueMissing: .valueMissing
    case .valueUnfit: .valueUnfitForIndicator
    case .dividedByZero: .divisorZero
    case .noMembers: .noMembers
    case .overrideIncomplete: .overrideIncomplete
    case .overrideUnfit: .overrideUnfit
    case .componentUnfit: .componentUnfit
    case .listOfAnotherDay: .listOfAnotherDay
    case .statedFigureDiffers: .statedFigureDiffers
    }
  }

  /// Whether there is no figure because of it.
  public var leavesBlank: Bool {
    switch self {
    case .aboveDenominator, .statedFigureDiffers, .overrideIncomplete, .overrideUnfit: false
    default: true
    }
  }

  /// The finding about a case of it.
  ///
  /// - Parameters:
  ///   - place: Where it was seen.
  ///   - subject: Whose figure it is, such as `declaration NCD2425/2025-03-31/U00001`.
  /// - Returns: The finding.
  public func finding(at place: Place, subject: String? = nil) -> Finding {
    Finding(rule, message, at: place, subject: subject)
  }
}
