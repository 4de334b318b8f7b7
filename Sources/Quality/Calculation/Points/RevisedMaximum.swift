/// The most points that a practice can earn, once the groups that have no patients are taken out.
public enum RevisedMaximum {
  /// A group of indicators as it counts towards the most points.
  public struct Group: Hashable, Sendable {
    /// The group's code or name.
    public let name: String
    /// The points of its indicators in all.
    public let points: ExactDecimal
    /// What its register does.
    public let register: Register

    /// Makes a group.
    public init(_ name: String, points: ExactDecimal, register: Register) {
      self.name = name
      self.points = points
      self.register = register
    }
  }

  /// What a group's register does to the most points.
  public enum Register: String, Hashable, Sendable, CaseIterable {
    /// The group has none, so that its points always count.
    case none
    /// A register of nobody takes the group's points out.
    case takesPointsWhenZero = "takes-points-when-zero"
    /// A register of nobody changes nothing, as in palliative care.
    case keepsPointsWhenZero = "keeps-points-when-zero"
  }

  /// The revised most points of a practice.
  ///
  /// - Parameters:
  ///   - groups: All groups of the service.
  ///   - explanation: Where the steps are written; `nil` writes none.
  ///   - register: The size of the practice's register in a group; `nil` where it is not known.
  /// - Returns: The points; blank where a register that matters is not known.
  public static func points(
    of groups: [Group],
    explanation: inout Explanation?,
    register: (Group) -> Int64?
  ) -> Calculated<ExactDecimal> {
    var total = Fraction.zero
    var parts: [(Quantity, String)] = []
    var missing: [CalculationProblem] = []
    do {
      for group in groups {
        var counts = true
        if group.register == .takesPointsWhenZero {
          guard let size = register(group) else {
            missing.append(.valueMissing(.register.of(group.name)))
            continue
          }
          counts = size != 0
        }
        if counts { total = try total.plus(Fraction(group.points)) }
        if explanation != nil {
          parts.append(
            (.pointsAvailable.of(group.name), counts ? "\(group.points)" : "0, register of 0")
          )
        }
      }
      guard missing.isEmpty else { return .blank(missing) }
      let points = try total.rounded(to: .nine)
      explanation?.add(
        Quantity("revised maximum points"),
        "the points of every group but those whose register is empty",
        each: parts,
        result: "\(points)"
      )
      return .figure(points)
    } catch {
      return .blank([.arithmetic(error, in: .pointsAvailable)])
    }
  }
}
