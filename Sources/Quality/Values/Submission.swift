/// Who submitted values, how and when.
public struct Submission: Hashable, Sendable, Comparable {
  /// How it came.
  public let kind: SubmissionKind
  /// The user id, as the file has it.
  public let user: String
  /// When, as the file has it.
  public let at: Timestamp

  /// Makes a submission.
  public init(kind: SubmissionKind, user: String, at: Timestamp) {
    self.kind = kind
    self.user = user
    self.at = at
  }

  /// The default that a definition has for an achievement date: nobody submitted it.
  public init(defaultOfDefinitionOn date: CalendarDate) {
    self.init(
      kind: .defaulted,
      user: Self.definition,
      at: Timestamp(seconds: Int64(date.days) * 86_400)
    )
  }

  /// An answer that is carried forward to a later achievement date: whoever gave it, and when.
  public var carriedForward: Submission {
    Submission(kind: .carried, user: user, at: at)
  }

  /// Whether it is the default of a definition, which no file has.
  public var isOfDefinition: Bool { kind == .defaulted && user == Self.definition }

  private static let definition = "definition"

  /// Orders by time, then user, then kind.
  public static func < (left: Submission, right: Submission) -> Bool {
    if left.at != right.at { return left.at < right.at }
    if left.user != right.user {
      return left.user.utf8.lexicographicallyPrecedes(right.user.utf8)
    }
    return left.kind < right.kind
  }
}
