extension PrevalenceWeighting {
  /// What is not known of it.
  var missing: [CalculationProblem] {
    guard case .by(let own, let national) = self else { return [] }
    return (own == nil ? [.valueMissing(.prevalence)] : [])
      + (national == nil ? [.parameterMissing(.nationalPrevalence)] : [])
  }

  /// The prevalence adjustment; `nil` where the payment is not weighted.
  func factor(
    _ rounding: Rounding,
    _ explanation: inout Explanation?
  ) throws(CalculationProblem) -> Fraction? {
    switch self {
    case .none: return nil
    case .asNational:
      explanation?.add(
        .prevalenceFactor,
        "1, because there is no prevalence of its own and the national one is taken",
        [:],
        result: "1"
      )
      return .one
    case .by(let own, let national):
      guard let own else { throw .valueMissing(.prevalence) }
      guard let national else { throw .parameterMissing(.nationalPrevalence) }
      let one = try own.share(asNational: false, rounding, &explanation)
      let all = try national.share(asNational: true, rounding, &explanation)
      guard !all.isZero else { throw .dividedByZero(.nationalPrevalence) }
      do {
        let exact = try one.divided(by: all)
        let factor = try exact.rounded(if: rounding.prevalenceFactor)
        explanation?.add(
          .prevalenceFactor,
          "prevalence ÷ national prevalence",
          [.prevalence: try one.percent, .nationalPrevalence: try all.percent],
          exact: rounding.prevalenceFactor == nil ? nil : "\(exact)",
          result: "\(factor)"
        )
        return factor
      } catch {
        throw .arithmetic(error, in: .prevalenceFactor)
      }
    }
  }
}

extension Prevalence {
  /// What keeps it from being used, as a provider's own or as the country's; `nil` where nothing does.
  func problem(asNational isNational: Bool) -> CalculationProblem? {
    let quantity = isNational ? Quantity.nationalPrevalence : .prevalence
    switch self {
    case .stated(let percent):
      if percent.billionths < 0 { return .valueUnfit(quantity, "\(percent) %") }
      return isNational && percent.billionths == 0 ? .dividedByZero(quantity) : nil
    case .counted(let register, let size):
      let list = isNational ? Quantity.nationalList : .registerList
      if register < 0 {
        return .valueUnfit(isNational ? .nationalRegister : .register, "\(register)")
      }
      if size.patients.isNegative { return .valueUnfit(list, size.text) }
      if Fraction(register) > size.patients {
        return .registerAboveList(register: register, list: size.patients)
      }
      if size.patients.isZero { return .dividedByZero(list) }
      return isNational && register == 0 ? .dividedByZero(quantity) : nil
    }
  }

  /// The share, as a number from 0 to 1.
  fileprivate func share(
    asNational isNational: Bool,
    _ rounding: Rounding,
    _ explanation: inout Explanation?
  ) throws(CalculationProblem) -> Fraction {
    if let problem = problem(asNational: isNational) { throw problem }
    let quantity = isNational ? Quantity.nationalPrevalence : .prevalence
    switch self {
    case .stated(let percent):
      let exact = Fraction(percent)
      return Fraction(unreduced: exact.numerator, over: exact.denominator * 100)
    case .counted(let register, let size):
      let counted = isNational ? Quantity.nationalRegister : .register
      let list = isNational ? Quantity.nationalList : .registerList
      do {
        let exact = try Fraction(register).divided(by: size.patients)
        let share = try exact.roundedPercent(if: rounding.prevalence)
        explanation?.add(
          quantity,
          "100 × \(counted.name) ÷ \(list.name)",
          [counted: "\(register)", list: size.text],
          exact: rounding.prevalence == nil ? nil : try exact.percent,
          result: try share.percent
        )
        return share
      } catch {
        throw .arithmetic(error, in: quantity)
      }
    }
  }
}
