/// How many patients it takes to earn more in one indicator, and what that is worth.
public struct Prospect: Hashable, Sendable {
  /// A move towards more points.
  public struct Move: Hashable, Sendable {
    /// How many more patients have to be counted in the numerator; fewer where less is better.
    public let patients: Int64
    /// The points after it.
    public let points: IndicatorPoints
    /// How many more points these are, as points are stated.
    public let gain: ExactDecimal
    /// How much more is paid; blank where a payment cannot be worked out.
    public let pounds: Calculated<Money>
  }

  /// The next whole point, or all points where that is nearer; `nil` where there is none.
  public let nextPoint: Move?
  /// The threshold that earns all points; `nil` where it is reached.
  public let allPoints: Move?

  /// Looks ahead from what was achieved, with the denominator as it is.
  ///
  /// - Parameters:
  ///   - numerator: The numerator.
  ///   - denominator: The denominator.
  ///   - terms: What the indicator earns.
  ///   - worth: What one point is worth to the provider.
  ///   - rounding: How the service rounds.
  /// - Returns: The prospect; blank where the points cannot be worked out, or the indicator is not
  ///   one of a percentage.
  public static func of(
    numerator: Int64,
    denominator: Int64,
    terms: IndicatorTerms,
    worth: Calculated<PointWorth>,
    rounding: Rounding = .standard
  ) -> Calculated<Prospect> {
    let value = AchievedValue.fraction(numerator: numerator, denominator: denominator)
    guard case .fraction(let scale) = terms.scheme else {
      return .blank([.valueUnfit(.numerator.of(terms.indicator.text), value.text)])
    }
    let view = View(
      numerator: numerator,
      denominator: denominator,
      terms: terms,
      scale: scale,
      worth: worth,
      rounding: rounding
    )
    return terms.points(for: value, rounding: rounding).then { now in
      // Where nobody counts there is nobody to be done either.
      guard denominator > 0 else { return .figure(Prospect(nextPoint: nil, allPoints: nil)) }
      do throws(ArithmeticProblem) {
        return .figure(
          Prospect(
            nextPoint: try view.move(
              to: min(Fraction(unreduced: now.exact.floor + 1, over: 1), terms.exactPoints),
              from: now
            ),
            allPoints: try view.move(to: terms.exactPoints, from: now)
          )
        )
      } catch {
        return .blank([.arithmetic(error, in: .points.of(terms.indicator.text))])
      }
    }
  }
}

/// What a look ahead goes by.
private struct View: Sendable {
  let numerator: Int64
  let denominator: Int64
  let terms: IndicatorTerms
  let scale: SlidingScale
  let worth: Calculated<PointWorth>
  let rounding: Rounding

  /// The least move that earns as many points; `nil` where they are earned or cannot be.
  func move(
    to target: Fraction,
    from now: IndicatorPoints
  ) throws(ArithmeticProblem) -> Prospect.Move? {
    guard now.exact < target, !terms.exactPoints.isZero else { return nil }
    let share = try target.divided(by: terms.exactPoints)
    let patients = try scale.measure(earning: share)
      .times(Fraction(denominator)).divided(by: Fraction(100))
    let isHigherBetter = scale.direction == .higherIsBetter
    guard let wanted = Int64(exactly: isHigherBetter ? patients.ceiling : patients.floor),
      wanted >= 0, wanted <= denominator
    else { return nil }
    // The percentage may be rounded before it is held against the thresholds, so that one fewer
    // could do, or one more be needed.
    let step: Int64 = isHigherBetter ? 1 : -1
    var reached = wanted
    while (0...denominator).contains(reached - step), reached - step != numerator,
      let less = points(reached - step), less.exact >= target
    { reached -= step }
    while (0...denominator).contains(reached), let more = points(reached), more.exact < target {
      reached += step
    }
    guard (0...denominator).contains(reached), let points = points(reached) else { return nil }
    let gain = try Fraction(points.stated).minus(Fraction(now.stated)).rounded(to: .nine)
    return Prospect.Move(
      patients: (reached - numerator) * step,
      points: points,
      gain: gain,
      pounds: pounds(from: now, to: points)
    )
  }

  private func points(_ numerator: Int64) -> IndicatorPoints? {
    terms.points(
      for: .fraction(numerator: numerator, denominator: denominator),
      rounding: rounding
    ).figure
  }

  private func pounds(from now: IndicatorPoints, to then: IndicatorPoints) -> Calculated<Money> {
    worth.then { worth in
      worth.payment(for: then, rounding: rounding).then { after in
        worth.payment(for: now, rounding: rounding).then { before in
          do throws(ArithmeticProblem) {
            return .figure(try after.minus(before))
          } catch {
            return .blank([.arithmetic(error, in: .payment)])
          }
        }
      }
    }
  }
}
