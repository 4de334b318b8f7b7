/// CQRS's own totals of a network on one date beside ours.
///
/// CQRS's totals are the rows of the network itself for practice-level indicators. They are never
/// added in; where they differ, one practice too many or too few is the usual reason.
public struct NetworkTotalComparison: Sendable, Hashable {
  /// A field whose totals differ.
  public struct Difference: Sendable, Hashable {
    /// The field.
    public let field: FieldID
    /// The sum of the members' values that are there.
    public let ours: Int64
    /// CQRS's total.
    public let official: Int64
  }

  /// One practice that would make all fields compared agree.
  public enum Explanation: Sendable, Hashable {
    /// A practice that is no member: CQRS's totals are ours with its values added.
    case included(ODSCode)
    /// A member: CQRS's totals are ours without its values.
    case excluded(ODSCode)

    /// The explanation in a few words.
    public var sentence: String {
      switch self {
      case .included(let practice): "with \(practice), which is no member, they agree"
      case .excluded(let practice): "without member \(practice) they agree"
      }
    }
  }

  /// The fields compared, in order.
  public let compared: [FieldID]
  /// The fields that differ, in order.
  public let differences: [Difference]
  /// The fields for which CQRS's total or ours is no number, in order.
  public let notCompared: [FieldID]
  /// The members that have no value for some field compared, in order of their codes.
  public let missing: [ODSCode]
  /// Every single practice that explains all differences, candidates in their order, then members.
  ///
  /// Empty where totals agree, and where no single practice explains them.
  public let explanations: [Explanation]

  /// Whether every field compared agrees, and one was.
  public var agrees: Bool { differences.isEmpty && !compared.isEmpty }

  /// Compares.
  ///
  /// - Parameters:
  ///   - official: CQRS's totals by field.
  ///   - members: The members as at the date, in order of their codes.
  ///   - candidates: Practices that are no members and may have been counted, likeliest first:
  ///     past and future members, then the other practices of the commissioner.
  ///   - value: The value of a practice for a field; `nil` where there is none.
  public init(
    official: [FieldID: AchievementValue],
    members: [ODSCode],
    candidates: [ODSCode],
    value: (ODSCode, FieldID) -> AchievementValue?
  ) {
    var sums: [(field: FieldID, ours: Int64, official: Int64)] = []
    var notCompared: [FieldID] = []
    var missing: Set<ODSCode> = []
    for field in official.keys.sorted() {
      let total = NetworkTotal(of: members) { value($0, field) }
      guard let theirs = official[field]?.number, let ours = total.sumSoFar else {
        notCompared.append(field)
        continue
      }
      missing.formUnion(total.missing)
      sums.append((field, ours, theirs))
    }
    let differences = sums.filter { $0.ours != $0.official }
      .map { Difference(field: $0.field, ours: $0.ours, official: $0.official) }
    var explanations: [Explanation] = []
    if !differences.isEmpty {
      let isMember = Set(members)
      for practice in candidates where !isMember.contains(practice) {
        // What is missing is not zero, so a practice without a value explains nothing.
        let explains = sums.allSatisfy { sum in
          value(practice, sum.field)?.number.map { sum.official - sum.ours == $0 } ?? false
        }
        let explanation = Explanation.included(practice)
        if explains && !explanations.contains(explanation) { explanations.append(explanation) }
      }
      for practice in members {
        // A member without a value is not in our sum either.
        let explains = sums.allSatisfy { sum in
          sum.ours - sum.official == value(practice, sum.field)?.number ?? 0
        }
        if explains { explanations.append(.excluded(practice)) }
      }
    }
    self.compared = sums.map(\.field)
    self.differences = differences
    self.notCompared = notCompared
    self.missing = missing.sorted()
    self.explanations = explanations
  }
}
