/// Pounds before and after something; `nil` for what cannot be worked out.
public struct PoundsMoved: Hashable, Sendable {
  /// The payment before.
  public let before: Money?
  /// The payment after.
  public let after: Money?

  /// Puts two payments side by side.
  public init(_ before: Money?, _ after: Money?) {
    self.before = before
    self.after = after
  }

  /// Nothing is known of pounds.
  public static let unknown = PoundsMoved(nil, nil)

  /// The pounds after less those before; `nil` where either is not known.
  public var difference: Money? {
    guard let before, let after else { return nil }
    return try? after.minus(before)
  }

  /// The names of ``cells`` as columns.
  public static let columnNames = ["pounds_before", "pounds_after", "pounds_difference"]

  /// Before, after and difference as tables have them, empty where they are not known.
  public var cells: [String] { [before, after, difference].map { $0?.description ?? "" } }
}
