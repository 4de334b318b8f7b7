/// What is to be said of a row that does not count.
public enum PassedOver: Hashable, Sendable {
  /// The same value of the same submission stands there already.
  case duplicate(of: Int)
  /// A later submission stands there; `nil` where the file has no row that counts.
  case superseded(by: Int?)
  /// It is the default of a tick-box that somebody answered.
  case defaulted(by: Int)
}
