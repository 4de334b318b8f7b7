/// A Yes or a No, and whether CQRS filled it in itself.
///
/// A default stands where nobody answered. It gives way to an answer that was given, automatic or
/// manual, whichever of the two was submitted later: the time of a default says nothing. Numbers
/// know no such rule; of them the latest counts.
public struct TickBoxAnswer: Hashable, Sendable {
  /// Whether nobody gave it.
  public let isDefaulted: Bool

  /// Takes a value as the answer to a tick-box.
  ///
  /// - Parameters:
  ///   - value: The value; `nil` comes of one that is neither Yes nor No.
  ///   - kind: How it was submitted.
  public init?(_ value: PackedValue, _ kind: SubmissionKind) {
    guard value.isYesOrNo else { return nil }
    isDefaulted = kind == .defaulted
  }

  /// Whether it is a default where the other was given.
  public func givesWay(to other: TickBoxAnswer) -> Bool {
    isDefaulted && !other.isDefaulted
  }
}
