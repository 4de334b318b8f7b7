import Findings

/// CQRS's own totals of a network on one date beside ours.
///
/// CQRS's totals are the rows of the network itself for practice-level indicators. They are never
/// added in; where they differ, one practice too many or too few is the usual reason. The sums are
/// known before the practices are looked at one by one, so that no practice's values are kept.
public struct NetworkTotalComparison: Sendable, Hashable {
  /// A field whose totals differ.
  public struct Difference: Sendable, Hashable {
    /// The field.
    public let field: FieldID
    /// The sum of the members' values that are there; `nil` where the network has no members.
    public let ours: Int64?
    /// CQRS's total.
    public let official: Int64
  }

  /// What a practice is to the network on the day, the likeliest to explain a difference first.
  public enum Relation: Sendable, Hashable {
    /// It is a member of another network too, and counted in neither.
    case contested
    /// It was a member before, or will be one.
    case former
    /// It has the same commissioner.
    case neighbour
    /// It is a member, and counted.
    case member
  }

  /// One practice that would make all fields compared agree.
  public enum Explanation: Sendable, Hashable {
    /// A practice that is no member: CQRS's totals are ours with its values added.
    case included(ODSCode)
    /// A practice in several networks, which we count in none: CQRS counts it in this one.
    case counted(ODSCode)
    /// A member: CQRS's totals are ours without its values.
    case excluded(ODSCode)

    /// The explanation in a few words.
    public var sentence: String {
      switch self {
      case .included(let practice): "with \(practice), which is no member, they agree"
      case .counted(let practice):
        "with \(practice), which is in several networks on the day, they agree"
      case .excluded(let practice): "without member \(practice) they agree"
      }
    }
  }

  /// The fields that differ, in order.
  public let differences: [Difference]
  /// The fields for which there is no sum of ours, in order.
  public let notCompared: [FieldID]
  /// Whether the network has members on the day; without any, that is the difference.
  public let hasMembers: Bool
  private let compared: [Difference]
  private var incomplete: Set<ODSCode>
  private var found: [Relation: [Explanation]] = [:]

  /// Compares the sums.
  ///
  /// - Parameters:
  ///   - official: CQRS's totals by field.
  ///   - ours: The sums of the members' values that are there; without the fields that cannot be
  ///     added up.
  ///   - members: The members that are counted.
  public init(
    official: [FieldID: Int64],
    ours: [FieldID: Int64],
    members: some Sequence<ODSCode>
  ) {
    let fields = official.keys.sorted()
    compared = fields.compactMap { field in
      guard let theirs = official[field], let sum = ours[field] else { return nil }
      return Difference(field: field, ours: sum, official: theirs)
    }
    differences = compared.filter { $0.ours != $0.official }
    notCompared = fields.filter { ours[$0] == nil }
    incomplete = Set(members)
    hasMembers = true
  }

  /// Looks at the totals of a network that has no members on the day.
  ///
  /// - Parameter official: CQRS's totals by field.
  public init(ofNobody official: [FieldID: Int64]) {
    compared = official.sorted { $0.key < $1.key }.map {
      Difference(field: $0.key, ours: nil, official: $0.value)
    }
    differences = compared.filter { $0.official != 0 }
    notCompared = []
    incomplete = []
    hasMembers = false
  }

  /// Looks at a practice's values, each practice once.
  ///
  /// - Parameters:
  ///   - practice: The practice.
  ///   - relation: What it is to the network on the day.
  ///   - value: Its value for a field; `nil` where there is none.
  public mutating func take(
    _ practice: ODSCode,
    as relation: Relation,
    value: (FieldID) -> AchievementValue?
  ) {
    if relation == .member, compared.allSatisfy({ value($0.field)?.number != nil }) {
      incomplete.remove(practice)
    }
    guard !differences.isEmpty else { return }
    let explanation: Explanation
    switch relation {
    case .member:
      // A member without a value is not in our sum either.
      guard
        compared.allSatisfy({ ($0.ours ?? 0) - $0.official == value($0.field)?.number ?? 0 })
      else { return }
      explanation = .excluded(practice)
    case .contested, .former, .neighbour:
      // What is missing is not zero, so a practice without a value explains nothing.
      guard compared.allSatisfy({ value($0.field)?.number == $0.official - ($0.ours ?? 0) }) else {
        return
      }
      explanation = relation == .contested ? .counted(practice) : .included(practice)
    }
    found[relation, default: []].append(explanation)
  }

  /// Whether every field compared agrees, and one was.
  public var agrees: Bool { differences.isEmpty && !compared.isEmpty }

  /// The members that have no value for some field compared, in order of their codes.
  public var missing: [ODSCode] { compared.isEmpty ? [] : incomplete.sorted() }

  /// Every single practice that explains all differences, the likeliest first, then in the order
  /// in which they were looked at.
  ///
  /// Empty where totals agree, and where no single practice explains them.
  public var explanations: [Explanation] {
    [Relation.contested, .former, .neighbour, .member].flatMap { found[$0] ?? [] }
  }

  /// What explains the differences, in words without a full stop.
  public var reason: String {
    let explanations = explanations
    var reason: String
    switch explanations.count {
    case 0: reason = "no single practice explains it"
    case 1...2: reason = explanations.map(\.sentence).joined(separator: ", or ")
    default: reason = "any one of \(explanations.count) practices would explain it"
    }
    if !hasMembers { reason = "the network has no members here on the day; \(reason)" }
    if !missing.isEmpty {
      let names = Wording.names(missing.map(\.text), between: ", ")
      let members = missing.count == 1 ? "member \(names) has" : "members \(names) have"
      reason += "; \(members) no value for some field"
    }
    return reason
  }
}
