public import Quality

/// A declaration that still waits after an aggregation that was to take it in.
public struct WaitingDeclaration: Sendable, Hashable {
  /// The declaration.
  public let row: DeclarationRow
  /// Why, each a sentence without a full stop; empty where nothing was said of it.
  public let reasons: [String]
}
