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
      let one = try own.share(
        .prevalence,
        counted: .register,
        of: .list,
        rounding,
        &explanation
      )
      let all = try national.share(
        .nationalPrevalence,
        counted: .nationalRegister,
        of: .nationalList,
        rounding,
        &explanation
      )
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
  /// The share, as a number from 0 to 1.
  fileprivate func share(
    _ quantity: Quantity,
    counted: Quantity,
    of list: Quantity,
    _ rounding: Rounding,
    _ explanation: inout Explanation?
  ) throws(CalculationProblem) -> Fraction {
    switch self {
    case .stated(let percent):
      guard percent.billionths >= 0 else { throw .valueUnfit(quantity, "\(percent) %") }
      let exact = Fraction(percent)
      return Fraction(unreduced: exact.numerator, over: exact.denominator * 100)
    case .counted(let register, let size):
      guard register >= 0 else { throw .valueUnfit(counted, "\(register)") }
      guard !size.patients.isNegative else { throw .valueUnfit(list, size.text) }
      guard Fraction(register) <= size.patients else {
        throw .registerAboveList(register: register, list: size.patients)
      }
      guard !size.patients.isZero else { throw .dividedByZero(list) }
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
