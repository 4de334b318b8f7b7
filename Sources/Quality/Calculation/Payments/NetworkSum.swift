/// What the members of a network on a day come to.
public struct NetworkSum: Sendable {
  /// A member, with what it achieved in one indicator and its list.
  public struct Member: Hashable, Sendable {
    /// The practice.
    public let organisation: ODSCode
    /// What it achieved.
    public let value: AchievedValue
    /// Its list; `nil` where the size is not known.
    public let list: ListSize?

    /// Makes a member.
    public init(_ organisation: ODSCode, _ value: AchievedValue, list: ListSize?) {
      self.organisation = organisation
      self.value = value
      self.list = list
    }
  }

  /// The members, in order of their codes.
  public let members: [Member]

  /// Takes the members on the day, each once, in whatever order.
  public init(of members: some Sequence<Member>) {
    self.members = members.sorted { $0.organisation < $1.organisation }
  }

  /// The numerators and denominators, or the counts, added up.
  ///
  /// - Parameter explanation: Where the steps are written; `nil` writes none.
  /// - Returns: The sum; blank where there is nobody, or a member has no value that can be added.
  public func value(explanation: inout Explanation?) -> Calculated<AchievedValue> {
    guard !members.isEmpty else { return .blank([.noMembers]) }
    let isFraction = members.contains { if case .fraction = $0.value { true } else { false } }
    var (one, other) = (Int64(0), Int64(0))
    var problems: [CalculationProblem] = []
    for member in members {
      let code = member.organisation.text
      switch member.value {
      case .fraction(let numerator, let denominator) where isFraction:
        let (above, isTooHigh) = one.addingReportingOverflow(numerator)
        let (below, isTooLow) = other.addingReportingOverflow(denominator)
        if isTooHigh || isTooLow { return .blank([.tooLarge(.denominator.of(code))]) }
        (one, other) = (above, below)
      case .count(let number) where !isFraction:
        let (sum, isTooLarge) = one.addingReportingOverflow(number)
        if isTooLarge { return .blank([.tooLarge(.count.of(code))]) }
        one = sum
      case .missing(let quantity):
        problems.append(.valueMissing(quantity.of(code)))
      default:
        let quantity = isFraction ? Quantity.numerator : .count
        problems.append(.valueUnfit(quantity.of(code), member.value.text))
      }
    }
    guard problems.isEmpty else { return .blank(problems) }
    if explanation != nil { explain(isFraction, one, other, &explanation) }
    return .figure(
      isFraction ? .fraction(numerator: one, denominator: other) : .count(one)
    )
  }

  /// The lists added up.
  ///
  /// - Parameter explanation: Where the step is written; `nil` writes none.
  /// - Returns: The network's list; blank where there is nobody, a list is not known, or the lists
  ///   are of several kinds or days.
  public func list(explanation: inout Explanation?) -> Calculated<ListSize> {
    guard let first = members.first else { return .blank([.noMembers]) }
    let missing = members.filter { $0.list == nil }
      .map { CalculationProblem.listMissing(.list.of($0.organisation.text)) }
    guard missing.isEmpty, let pattern = first.list else { return .blank(missing) }
    do {
      var sum = Fraction.zero
      for case let list? in members.map(\.list) {
        guard list.kind == pattern.kind, list.asAt == pattern.asAt else {
          return .blank([.listOfAnotherDay(asked: pattern.words, given: list.words)])
        }
        sum = try sum.plus(list.patients)
      }
      if explanation != nil {
        explanation?.add(
          .list,
          "the members' lists added up",
          each: members.map { (.list.of($0.organisation.text), $0.list?.text ?? "") },
          result: "\(sum)"
        )
      }
      return .figure(ListSize(exact: sum, pattern.kind, asAt: pattern.asAt))
    } catch {
      return .blank([.arithmetic(error, in: .list)])
    }
  }

  private func explain(
    _ isFraction: Bool,
    _ one: Int64,
    _ other: Int64,
    _ explanation: inout Explanation?
  ) {
    let columns: [(Quantity, Int64)] =
      isFraction ? [(.numerator, one), (.denominator, other)] : [(.count, one)]
    for (quantity, sum) in columns {
      explanation?.add(
        quantity,
        "the members' values added up",
        each: members.map { member in
          let value: Int64? =
            switch member.value {
            case .fraction(let numerator, let denominator):
              quantity == .numerator ? numerator : denominator
            case .count(let number): number
            default: nil
            }
          return (quantity.of(member.organisation.text), value.map { "\($0)" } ?? "")
        },
        result: "\(sum)"
      )
    }
  }
}
