extension CalculationProblem {
  /// One sentence about the case, without a full stop.
  public var message: String {
    switch self {
    case .termsMissing(let indicator, let quantity):
      "Indicator \(indicator) has no \(quantity), so its points and payment stay blank"
    case .thresholdsReversed(let indicator, let lower, let upper):
      "Indicator \(indicator) has a lower threshold of \(lower) that is not below the upper one "
        + "of \(upper), so its points and payment stay blank"
    case .pointsDoNotAddUp(let sum, let stated):
      "The indicators have \(sum) points in all and the service states \(stated), so its payments "
        + "stay blank"
    case .parameterMissing(let quantity):
      "The \(quantity) is not known, so the payment stays blank"
    case .listMissing(let quantity):
      "The \(quantity) has no size, so the payment stays blank"
    case .registerAboveList(let register, let list):
      "A register of \(register) is larger than its list of \(list), so the payment stays blank"
    case .indicatorNotDefined(let indicator):
      "Indicator \(indicator) is not defined, so its points and payment stay blank"
    case .aboveDenominator(let numerator, let denominator):
      "The numerator \(numerator) is above the denominator \(denominator): paid in full"
    case .pointValueImplausible(let pounds, let averageList, let expected):
      "£\(pounds) a point for an average list of \(averageList) is not about £\(expected) a "
        + "patient, so the payment stays blank"
    case .tooLarge(let quantity):
      "The \(quantity) has too many digits to be worked out, so it stays blank"
    case .valueMissing(let quantity):
      "There is no \(quantity), so points and payment stay blank; missing is not zero"
    case .valueUnfit(let quantity, let value):
      "\(value) cannot be a \(quantity), so points and payment stay blank"
    case .dividedByZero(let quantity):
      "The \(quantity) is zero and cannot divide anything, so the payment stays blank"
    case .noMembers:
      "The network has no members on the day, so there is nothing to add up"
    case .overrideIncomplete(let what):
      "The override has no \(what), so what was calculated stands"
    case .overrideUnfit(let why):
      "The override cannot stand: \(why), so what was calculated stands"
    case .componentUnfit(let why):
      "The terms of the component cannot be used: \(why), so its payment stays blank"
    case .listOfAnotherDay(let asked, let given):
      "The terms ask for the \(asked) and there is the \(given), so the payment stays blank"
    case .statedFigureDiffers(let quantity, let stated, let ours):
      "The \(quantity) is stated as \(stated) and comes to \(ours)"
    }
  }
}
