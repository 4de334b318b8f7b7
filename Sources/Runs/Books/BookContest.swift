public import Quality

/// A practice that several networks count, of which one declaration waits for a choice.
public struct BookContest: Sendable, Hashable {
  /// A declaration that waits.
  public let key: DeclarationKey
  /// The practice.
  public let practice: ODSCode

  /// Names a declaration and the practice.
  public init(_ key: DeclarationKey, _ practice: ODSCode) {
    self.key = key
    self.practice = practice
  }
}
