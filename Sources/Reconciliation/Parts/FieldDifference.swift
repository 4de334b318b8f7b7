public import Quality

/// One value that the delivery and the book do not agree on.
public struct FieldDifference: Sendable, Hashable {
  /// Whose value it is.
  public let organisation: ODSCode
  /// The rank of the field in the part's fields; `nil` for many values of the organisation at once.
  public let field: UInt32?
  /// What kind of difference it is.
  public let outcome: OutcomeClass
  /// How many values it stands for: 1 for a single field.
  public let count: Int
  /// What the book held, `nil` if nothing.
  public let before: AchievementValue?
  /// What the delivery says, `nil` if nothing.
  public let after: AchievementValue?
  /// When the book's value was submitted.
  public let submittedBefore: Timestamp?
  /// When the delivery's value was submitted.
  public let submittedAfter: Timestamp?
  /// The line of the delivery, if it has one.
  public let line: Int?
  /// Why, in one sentence without a full stop.
  public let reason: String
  /// Whether rows of the delivery alone contradict each other, whatever the book held.
  public var isWithinDelivery = false
  /// Whether it is the default of a tick-box that somebody answered.
  public var isDefaulted = false
  /// The number of the delivery's file among those that have the part.
  public var file = 0
}
