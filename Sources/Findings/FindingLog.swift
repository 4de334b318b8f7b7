/// Takes findings, counts all of them and keeps the first few of each kind.
///
/// A kind is a rule in one file and field, so that a wrong column gives one entry with a count and
/// not a hundred thousand messages. Memory depends on the number of kinds, never of findings.
public struct FindingLog: Sendable {
  /// The findings of one rule in one file and field.
  public struct Group: Sendable {
    /// The rule that all of them fall under.
    public let rule: Rule
    /// The file, with its member, that all of them are in.
    public let file: String
    /// The field that all of them are in, if they have one.
    public let field: String?
    /// How many there are.
    public fileprivate(set) var count: Int
    /// The first of them, at most `FindingLog.kept`.
    public fileprivate(set) var shown: [Finding]
  }

  private struct Key: Hashable {
    let rule: String
    let file: String
    let field: String?
  }

  /// How many findings of each group are kept.
  public let kept: Int
  /// How many of these are told in full where people read them; reports have all that are kept.
  public let told: Int
  private var order: [Group] = []
  private var index: [Key: Int] = [:]

  /// Makes an empty log.
  ///
  /// - Parameters:
  ///   - kept: How many findings of each group to keep.
  ///   - told: How many of these are told in full where people read them.
  public init(keeping kept: Int = 5, telling told: Int = 5) {
    self.kept = kept
    self.told = min(kept, told)
  }

  /// Takes one finding.
  public mutating func report(_ finding: Finding) {
    add([finding], count: 1)
  }

  /// Takes `count` findings of one kind of which only the first few are at hand.
  ///
  /// - Parameters:
  ///   - shown: The first of them, at least one, all of one rule, file and field.
  ///   - count: How many there are in all.
  public mutating func add(_ shown: [Finding], count: Int) {
    guard let first = shown.first else { return }
    let key = Key(rule: first.rule.id, file: first.place.file, field: first.place.field)
    if let position = index[key] {
      order[position].count += count
      let room = kept - order[position].shown.count
      if room > 0 { order[position].shown.append(contentsOf: shown.prefix(room)) }
    } else {
      index[key] = order.count
      order.append(
        Group(
          rule: first.rule,
          file: first.place.file,
          field: first.place.field,
          count: count,
          shown: Array(shown.prefix(kept))
        )
      )
    }
  }

  /// Takes all that another log holds, behind what this one holds.
  public mutating func merge(_ other: FindingLog) {
    for group in other.order {
      add(group.shown, count: group.count)
    }
  }

  /// The groups, in the order in which each was first seen.
  public var groups: [Group] { order }

  /// How many findings there are of one severity.
  public func count(_ severity: Severity) -> Int {
    order.reduce(0) { $1.rule.severity == severity ? $0 + $1.count : $0 }
  }

  /// How many findings there are of one rule.
  public func count(of rule: Rule) -> Int {
    order.reduce(0) { $1.rule == rule ? $0 + $1.count : $0 }
  }

  /// The highest severity among the findings, `nil` if there are none.
  public var highest: Severity? {
    order.map(\.rule.severity).max()
  }

  /// Whether nothing was reported.
  public var isEmpty: Bool { order.isEmpty }
}
