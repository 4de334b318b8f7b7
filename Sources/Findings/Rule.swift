/// One thing that can be true of the data, declared once: help, reports and tests all read this.
///
/// Identifiers are three letters of the room and three digits (`CSV001`); they are never reused.
public struct Rule: Sendable, Hashable {
  /// The stable identifier, such as `CSV001`.
  public let id: String
  /// How much it matters.
  public let severity: Severity
  /// A short name, without a full stop.
  public let title: String
  /// Why it is said at all, in a sentence or two.
  public let why: String
  /// What the reader of the finding can do about it.
  public let remedy: String
  /// The smallest input that provokes the rule.
  public let bad: String
  /// The same input put right.
  public let good: String

  /// Declares a rule; every part of it is required.
  public init(
    id: String,
    severity: Severity,
    title: String,
    why: String,
    remedy: String,
    bad: String,
    good: String
  ) {
    self.id = id
    self.severity = severity
    self.title = title
    self.why = why
    self.remedy = remedy
    self.bad = bad
    self.good = good
  }

  /// Rules are the same when their identifiers are.
  public static func == (left: Rule, right: Rule) -> Bool {
    left.id == right.id
  }

  /// Hashes the identifier.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
  }
}
