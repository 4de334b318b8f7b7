/// A value and how it was submitted.
public struct StoredAnswer: Sendable, Hashable {
  /// The value; it may be blank.
  public let value: PackedValue
  /// How it was submitted.
  public let submission: Submission

  /// Puts the two together.
  public init(_ value: PackedValue, _ submission: Submission) {
    self.value = value
    self.submission = submission
  }

  /// Whether it was given for its own achievement date.
  public var isGiven: Bool { TickBoxAnswer(value, submission)?.ground == .given }
}
