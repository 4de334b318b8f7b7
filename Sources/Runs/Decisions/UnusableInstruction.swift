/// What was to be written into an instruction file does not fit its layout.
public struct UnusableInstruction: Error, Sendable, Hashable {
  /// What does not fit and why, one sentence without a full stop.
  public let message: String
}
