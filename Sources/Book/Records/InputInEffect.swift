/// An input whose effect is in the state, and the version that took it in.
public struct InputInEffect: Sendable, Hashable {
  /// The input.
  public let record: InputRecord
  /// The number of the version that took it in.
  public let version: Int

  /// Makes the record of an input in effect.
  public init(record: InputRecord, version: Int) {
    self.record = record
    self.version = version
  }
}
