/// A Yes or a No, and on what ground it stands.
///
/// An answer that was given, automatic or manual, outweighs one that was carried forward from an
/// earlier achievement date, that one a default which CQRS filled in, and that one the default of
/// the definition. The weaker gives way whichever of the two was submitted later: the time of a
/// default, or of an answer to another date, says nothing. So a defaulted No never replaces an
/// answer that was entered or carried. Numbers know no such rule; of them the latest counts.
public struct TickBoxAnswer: Hashable, Sendable {
  /// The grounds, the weakest first.
  public enum Ground: Int, Sendable, Comparable {
    /// Nobody answered, and the definition says what stands then.
    case definition
    /// CQRS filled it in.
    case defaulted
    /// It was given for an earlier achievement date.
    case carried
    /// It was given for this achievement date.
    case given

    /// Orders by weight.
    public static func < (left: Ground, right: Ground) -> Bool { left.rawValue < right.rawValue }
  }

  /// On what ground it stands.
  public let ground: Ground

  /// Takes a value as the answer to a tick-box.
  ///
  /// - Parameters:
  ///   - value: The value; `nil` comes of one that is neither Yes nor No.
  ///   - submission: How it was submitted.
  public init?(_ value: PackedValue, _ submission: Submission) {
    guard value.isYesOrNo else { return nil }
    ground =
      switch submission.kind {
      case .automatic, .manual: .given
      case .carried: .carried
      case .defaulted: submission.isOfDefinition ? .definition : .defaulted
      }
  }

  /// Whether nobody gave it.
  public var isDefaulted: Bool { ground < .carried }

  /// Whether the other stands on the better ground.
  public func givesWay(to other: TickBoxAnswer) -> Bool {
    ground < other.ground
  }
}
