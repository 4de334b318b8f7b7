public import Findings
public import Quality

/// What comparing one part of the book with the same part of a delivery came to.
public struct PartOutcome: Sendable {
  /// The part.
  public var key: PartKey
  /// The fields of the part's service, by rank.
  public var fields: [FieldRow]
  /// How many values came to what.
  public var counts: OutcomeCounts
  /// Every value that differs.
  public var differences: [FieldDifference]
  /// Organisations that the book holds and the delivery does not.
  public var absent: [ODSCode]
  /// Organisations in the delivery that no table knows.
  public var unknown: [ODSCode] = []
  /// For each of these the number of its file among those that have the part.
  public var filesOfUnknown: [Int] = []
  /// What is asked of organisations' values, by organisation and rule.
  public var asks: [PartAsk] = []
  /// Of the organisations that something was asked of before, those that the delivery holds, and
  /// whether it holds all of what the book has of them and asks nothing of it.
  public var heard: [ODSCode: Bool] = [:]
  /// The values that came unchanged with day and month of their submission exchanged, if any.
  public var swapped: SwappedSubmissions?
  /// The payment values that are new or differ; `nil` where nobody gathered them.
  public var changes: ChangedValues?
  /// What differs or cannot be, of which a person has to know even if nothing changes.
  public var findings = FindingLog()
  /// Whether the book's part has to be written anew.
  public var isChanged = false
  /// CQRS's own totals of the networks that are not the sums of their members.
  public var totals: [NetworkTotals] = []
  /// The payment values as they are now, if they were asked for.
  public var payments = PaymentValues()
  /// The answers to the service's tick-boxes as they are now.
  public var answers: CarryForward.Answers = [:]
  /// Whose answers came or changed.
  public var answering: Set<ODSCode> = []

  /// Gathers what a part came to.
  public init(
    key: PartKey,
    fields: [FieldRow],
    counts: OutcomeCounts = OutcomeCounts(),
    differences: [FieldDifference] = [],
    absent: [ODSCode] = []
  ) {
    self.key = key
    self.fields = fields
    self.counts = counts
    self.differences = differences
    self.absent = absent
  }

  /// The differences by organisation, field (all at once first), outcome and line.
  public var sortedDifferences: [FieldDifference] {
    var isSorted = true
    for index in differences.indices.dropFirst()
    where Self.precedes(differences[index], differences[index - 1]) {
      isSorted = false
      break
    }
    return isSorted ? differences : differences.sorted(by: Self.precedes)
  }

  private static func precedes(_ left: FieldDifference, _ right: FieldDifference) -> Bool {
    if left.organisation != right.organisation { return left.organisation < right.organisation }
    let (first, second) = (rank(left), rank(right))
    if first != second { return first < second }
    if left.outcome != right.outcome { return left.outcome.rawValue < right.outcome.rawValue }
    if left.line != right.line { return left.line ?? 0 < right.line ?? 0 }
    return left.reason.utf8.lexicographicallyPrecedes(right.reason.utf8)
  }

  private static func rank(_ difference: FieldDifference) -> Int {
    difference.field.map { Int($0) } ?? -1
  }
}
