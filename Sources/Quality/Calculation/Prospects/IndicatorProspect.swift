/// How many more patients a declaration takes to earn more in one indicator, and each practice's
/// share of them.
public struct IndicatorProspect: Hashable, Sendable {
  /// What one provider or practice has, and what it takes.
  public struct Line: Hashable, Sendable {
    /// Who.
    public let organisation: ODSCode
    /// What was done.
    public let numerator: Int64
    /// What it is measured against.
    public let denominator: Int64
    /// How many more patients earn the next point, fewer where less is better.
    public let patientsToNextPoint: Int64?
    /// What that is worth.
    public let nextPointWorth: Money?
    /// How many more patients earn all points, fewer where less is better.
    public let patientsToAllPoints: Int64?
    /// What that is worth.
    public let allPointsWorth: Money?
  }

  /// The indicator.
  public let indicator: IndicatorCode
  /// The points now; `nil` where they cannot be worked out.
  public let points: ExactDecimal?
  /// The points that can be earned; `nil` where they are, or cannot be worked out.
  public let allPoints: ExactDecimal?
  /// The declaration's own line.
  public let provider: Line
  /// The lines of a network's members, in order of their codes.
  public let members: [Line]

  /// Looks ahead, and shares what it takes out.
  ///
  /// What a network needs is shared out by the patients of each member who are still to be done, and
  /// the pounds by the patients of each share: a practice can do its share, and the shares add up to
  /// what the network needs exactly. It is a way of sharing work out; no source says how a network's
  /// payment is divided.
  ///
  /// - Parameters:
  ///   - payment: The indicator's payment.
  ///   - indicator: The indicator.
  ///   - organisation: Who is paid.
  ///   - members: The members' numerators and denominators, in order of their codes.
  ///   - rounding: How the service rounds.
  /// - Returns: `nil` where the indicator is not a percentage, or its terms or its value lack.
  static func of(
    _ payment: ItemPayment,
    _ indicator: IndicatorCode,
    of organisation: ODSCode,
    members: [(organisation: ODSCode, numerator: Int64, denominator: Int64)],
    rounding: Rounding
  ) -> IndicatorProspect? {
    guard let terms = payment.terms.figure, case .fraction(let scale) = terms.scheme,
      case .fraction(let numerator, let denominator) = payment.value
    else { return nil }
    let prospect = Prospect.of(
      numerator: numerator,
      denominator: denominator,
      terms: terms,
      worth: payment.worth,
      rounding: rounding
    ).figure
    // Where less is better, those who were counted are what is still to be done.
    let toDo = members.map { member in
      scale.direction == .higherIsBetter
        ? max(0, member.denominator - member.numerator) : max(0, member.numerator)
    }
    let next = Shares(prospect?.nextPoint, by: toDo)
    let all = Shares(prospect?.allPoints, by: toDo)
    return IndicatorProspect(
      indicator: indicator,
      points: payment.calculated.points,
      allPoints: prospect?.allPoints?.points.stated,
      provider: Line(
        organisation: organisation,
        numerator: numerator,
        denominator: denominator,
        patientsToNextPoint: prospect?.nextPoint?.patients,
        nextPointWorth: prospect?.nextPoint?.pounds.figure,
        patientsToAllPoints: prospect?.allPoints?.patients,
        allPointsWorth: prospect?.allPoints?.pounds.figure
      ),
      members: members.enumerated().map { index, member in
        Line(
          organisation: member.organisation,
          numerator: member.numerator,
          denominator: member.denominator,
          patientsToNextPoint: next.patients?[index],
          nextPointWorth: next.pence.map { Money(pence: $0[index]) },
          patientsToAllPoints: all.patients?[index],
          allPointsWorth: all.pence.map { Money(pence: $0[index]) }
        )
      }
    )
  }
}

/// A move towards more points, shared out.
private struct Shares {
  let patients: [Int64]?
  let pence: [Int64]?

  init(_ move: Prospect.Move?, by toDo: [Int64]) {
    patients = move.flatMap { Apportionment.shares(of: $0.patients, by: toDo) }
    let pounds = move?.pounds.figure?.pence
    pence = patients.flatMap { patients in
      pounds.flatMap { Apportionment.shares(of: $0, by: patients) }
    }
  }
}

extension DeclarationState {
  /// How many more patients a declaration takes to earn more, indicator by indicator.
  ///
  /// - Parameters:
  ///   - key: The declaration.
  ///   - context: The facts.
  /// - Returns: Those of the indicators that are a percentage, in order; none where nothing was
  ///   calculated.
  public func prospects(
    of key: DeclarationKey,
    in context: DeclarationContext
  ) -> [IndicatorProspect] {
    guard let basis = context.basis(of: key.service),
      let terms = basis.dated[key.achievementDate],
      let subject = paymentSubject(key, in: context), let now = workedOut(key, in: context)
    else { return [] }
    return terms.items.sorted { $0.item < $1.item }.compactMap { item in
      guard let indicator = item.item.indicator, let payment = now.items[item.item] else {
        return nil
      }
      return IndicatorProspect.of(
        payment,
        indicator,
        of: key.organisation,
        members: subject.members.compactMap { member in
          guard case .fraction(let numerator, let denominator) = item.value(of: member, in: subject)
          else { return nil }
          return (member, numerator, denominator)
        },
        rounding: basis.rounding
      )
    }
  }
}
