extension PaymentParameters {
  /// What one point is worth to a provider.
  ///
  /// - Parameters:
  ///   - list: The provider's list; `nil` where its size is not known.
  ///   - weighting: Whether and how the payment is weighted by prevalence.
  ///   - rounding: How the service rounds.
  /// - Returns: Value of a point × list ÷ average list × prevalence ÷ national prevalence.
  public func worth(
    list: ListSize?,
    weighting: PrevalenceWeighting = .none,
    rounding: Rounding = .standard
  ) -> Calculated<PointWorth> {
    var silence: Explanation?
    return worth(list: list, weighting: weighting, rounding: rounding, explanation: &silence)
  }

  /// What one point is worth to a provider, step by step.
  ///
  /// - Parameters:
  ///   - list: The provider's list; `nil` where its size is not known.
  ///   - weighting: Whether and how the payment is weighted by prevalence.
  ///   - rounding: How the service rounds.
  ///   - explanation: Where the steps are written; `nil` writes none.
  /// - Returns: Value of a point × list ÷ average list × prevalence ÷ national prevalence.
  public func worth(
    list: ListSize?,
    weighting: PrevalenceWeighting = .none,
    rounding: Rounding = .standard,
    explanation: inout Explanation?
  ) -> Calculated<PointWorth> {
    guard problems.isEmpty, let list, let averageList, let exactValue else {
      return .blank(problems + (list == nil ? [.listMissing(.list)] : []) + weighting.missing)
    }
    guard !list.patients.isNegative else { return .blank([.valueUnfit(.list, list.text)]) }
    do {
      let factor = try Self.listFactor(list, averageList, rounding, &explanation)
      let adjustment = try weighting.factor(rounding, &explanation)
      let pounds = try Self.pounds(exactValue, factor, adjustment, rounding, &explanation)
      return .figure(PointWorth(pounds: pounds))
    } catch {
      return .blank([error])
    }
  }

  /// The contractor population index of a practice, or the list adjustment of a network.
  ///
  /// - Parameters:
  ///   - list: The provider's list.
  ///   - rounding: How the service rounds.
  /// - Returns: The list over the average list, rounded where the service rounds it.
  public func listFactor(
    of list: ListSize,
    rounding: Rounding = .standard
  ) -> Calculated<Fraction> {
    guard problems.isEmpty, let averageList else { return .blank(problems) }
    var silence: Explanation?
    do {
      return .figure(try Self.listFactor(list, averageList, rounding, &silence))
    } catch {
      return .blank([error])
    }
  }

  private static func listFactor(
    _ list: ListSize,
    _ averageList: Fraction,
    _ rounding: Rounding,
    _ explanation: inout Explanation?
  ) throws(CalculationProblem) -> Fraction {
    do {
      let exact = try list.patients.divided(by: averageList)
      let factor = try exact.rounded(if: rounding.listFactor)
      explanation?.add(
        .listFactor,
        "list ÷ average list",
        [.list: list.text, .averageList: "\(averageList)"],
        exact: rounding.listFactor == nil ? nil : "\(exact)",
        result: "\(factor)"
      )
      return factor
    } catch {
      throw .arithmetic(error, in: .averageList)
    }
  }

  private static func pounds(
    _ value: Fraction,
    _ factor: Fraction,
    _ adjustment: Fraction?,
    _ rounding: Rounding,
    _ explanation: inout Explanation?
  ) throws(CalculationProblem) -> Fraction {
    do {
      var exact = try value.times(factor)
      if let adjustment { exact = try exact.times(adjustment) }
      let pounds = try exact.rounded(if: rounding.poundsPerPoint)
      if let adjustment {
        explanation?.add(
          .poundsPerPoint,
          "value of a point × list adjustment × prevalence adjustment",
          [
            .valueOfPoint: "£\(value)", .listFactor: "\(factor)",
            .prevalenceFactor: "\(adjustment)",
          ],
          exact: rounding.poundsPerPoint == nil ? nil : "£\(exact)",
          result: "£\(pounds)"
        )
      } else {
        explanation?.add(
          .poundsPerPoint,
          "value of a point × list adjustment",
          [.valueOfPoint: "£\(value)", .listFactor: "\(factor)"],
          exact: rounding.poundsPerPoint == nil ? nil : "£\(exact)",
          result: "£\(pounds)"
        )
      }
      return pounds
    } catch {
      throw .arithmetic(error, in: .poundsPerPoint)
    }
  }
}
