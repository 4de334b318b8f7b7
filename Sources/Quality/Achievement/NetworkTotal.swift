/// The sum of one field over the members of a network.
///
/// A value that is missing is never counted as zero: the members without one are named instead.
public enum NetworkTotal: Hashable, Sendable {
  /// Every member has a value.
  case complete(Int64)
  /// Some members have none, in order of their codes.
  case incomplete(Int64, missing: [ODSCode])
  /// The network has no members on the day: there is nothing to add up, and that is not zero.
  case noMembers
  /// The values cannot be added up: these members have Y or N, or more than a sum can hold.
  case notAddable([ODSCode])

  /// Adds up.
  ///
  /// - Parameters:
  ///   - members: The members as at the achievement date, in order of their codes.
  ///   - value: The value of a member; `nil` where there is none.
  public init(of members: [ODSCode], value: (ODSCode) -> AchievementValue?) {
    var sum: Int64 = 0
    var missing: [ODSCode] = []
    var notAddable: [ODSCode] = []
    for member in members {
      switch value(member) {
      case nil, .blank: missing.append(member)
      case .yes, .no: notAddable.append(member)
      case .number(let number):
        let (next, isTooLarge) = sum.addingReportingOverflow(number)
        if isTooLarge { notAddable.append(member) } else { sum = next }
      }
    }
    if members.isEmpty {
      self = .noMembers
    } else if !notAddable.isEmpty {
      self = .notAddable(notAddable)
    } else if missing.isEmpty {
      self = .complete(sum)
    } else {
      self = .incomplete(sum, missing: missing)
    }
  }

  /// The sum, where every member has a value.
  public var completeSum: Int64? {
    if case .complete(let sum) = self { sum } else { nil }
  }

  /// The sum of the values that are there.
  public var sumSoFar: Int64? {
    switch self {
    case .complete(let sum), .incomplete(let sum, _): sum
    case .noMembers, .notAddable: nil
    }
  }

  /// The members without a value.
  public var missing: [ODSCode] {
    if case .incomplete(_, let missing) = self { missing } else { [] }
  }
}
