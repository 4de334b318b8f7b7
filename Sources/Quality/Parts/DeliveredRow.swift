/// One value of one organisation in a part, as a delivery holds it.
@frozen public struct DeliveredRow: Hashable, Sendable {
  /// The rank of the field in the part's ``PartFields``.
  public var field: UInt32
  /// Which of the organisation's submissions it came with, an index.
  public var submission: UInt32
  /// The value.
  public var value: PackedValue
  /// The line of the file, from 1.
  public var line: UInt32
  /// Whether the file says that it is the last submission.
  public var isLast: Bool

  /// Makes a row.
  @inlinable public init(
    field: UInt32,
    submission: UInt32,
    value: PackedValue,
    line: UInt32,
    isLast: Bool
  ) {
    self.field = field
    self.submission = submission
    self.value = value
    self.line = line
    self.isLast = isLast
  }
}
