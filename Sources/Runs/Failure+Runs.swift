public import Findings

extension Failure.Code {
  /// Another run published while this one was at work.
  public static let bookMovedOn = Failure.Code("book-moved-on", exitCode: 3)
  /// The rules of declarations do not allow what was decided.
  public static let decisionRefused = Failure.Code("decision-refused", exitCode: 3)
  /// A delivery is not to be trusted enough to be taken in.
  public static let deliveryRefused = Failure.Code("delivery-refused", exitCode: 3)
  /// A run is said to happen before the version that it would build on.
  public static let momentTooEarly = Failure.Code("moment-too-early", exitCode: 3)
  /// Who runs it has not the role for it.
  public static let roleMissing = Failure.Code("role-missing", exitCode: 3)
  /// Not everything is there that it takes to make the versions again.
  public static let replayRefused = Failure.Code("replay-refused")
}
