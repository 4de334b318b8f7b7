/// One declaration that a person moves on, and the revision that the person saw.
public struct DeclarationChoice: Sendable, Hashable {
  /// The declaration.
  public let key: DeclarationKey
  /// Its revision as it was looked at; `nil` to move it whatever its revision.
  public let expect: Int?

  /// Makes a choice.
  public init(_ key: DeclarationKey, expect: Int? = nil) {
    self.key = key
    self.expect = expect
  }
}
