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

  /// Orders by time, then user, then kind.
  public static func < (left: Submission, right: Submission) -> Bool {
    if left.at != right.at { return left.at < right.at }
    if left.user != right.user {
      return left.user.utf8.lexicographicallyPrecedes(right.user.utf8)
    }
    return left.kind < right.kind
  }
}
