/// The parameters of a service and year that turn points into pounds.
public struct PaymentParameters: Hashable, Sendable {
  /// The pounds that a point pays; `nil` where they are not known.
  public let valueOfPoint: ExactDecimal?
  /// The average list of all providers; `nil` where it is not known.
  public let averageList: Fraction?
  /// What is wrong with the parameters; where there is anything, nothing is paid by them.
  public let problems: [CalculationProblem]

  let exactValue: Fraction?

  /// Makes parameters and checks them.
  ///
  /// - Parameters:
  ///   - valueOfPoint: The pounds that a point pays.
  ///   - averageList: The average list of all providers.
  ///   - check: What the value of a point is held against; `nil` for a service and year that it
  ///     does not hold for, and for parameters that a person has confirmed.
  public init(
    valueOfPoint: ExactDecimal?,
    averageList: Fraction?,
    check: PointValueCheck? = nil
  ) {
    self.valueOfPoint = valueOfPoint
    self.averageList = averageList
    self.exactValue = valueOfPoint.map { Fraction($0) }
    var problems: [CalculationProblem] = []
    if valueOfPoint == nil { problems.append(.parameterMissing(.valueOfPoint)) }
    if averageList == nil { problems.append(.parameterMissing(.averageList)) }
    if let valueOfPoint, valueOfPoint.billionths < 0 {
      problems.append(.valueUnfit(.valueOfPoint, "\(valueOfPoint)"))
    }
    if let averageList {
      if averageList.isZero {
        problems.append(.dividedByZero(.averageList))
      } else if averageList.isNegative {
        problems.append(.valueUnfit(.averageList, "\(averageList)"))
      } else if let valueOfPoint {
        do {
          let problem = try check?.problem(valueOfPoint, averageList: averageList)
          if let problem { problems.append(problem) }
        } catch {
          problems.append(.arithmetic(error, in: .averageList))
        }
      }
    }
    self.problems = problems
  }
}
