/// One value of one organisation in a part, as the book holds it.
@frozen public struct StoredRow: Hashable, Sendable {
  /// The rank of the field in the part's ``PartFields``.
  public var field: UInt32
  /// Which of the organisation's submissions it came with, an index.
  public var submission: UInt32
  /// The value.
  public var value: PackedValue

  /// Makes a row.
  @inlinable public init(field: UInt32, submission: UInt32, value: PackedValue) {
    self.field = field
    self.submission = submission
    self.value = value
  }
}
