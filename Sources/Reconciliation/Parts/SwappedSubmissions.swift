public import Quality

/// Values of a part that came unchanged, with day and month of their submission exchanged.
public struct SwappedSubmissions: Sendable, Hashable {
  /// How many.
  public var count = 0
  /// Whose the first of them is.
  public let organisation: ODSCode
  /// When the book has it submitted.
  public let held: Timestamp
  /// When the delivery has it submitted.
  public let came: Timestamp
  /// The number of the file that the first of them is in, among those that have the part.
  public let file: Int
  /// The line of the first of them.
  public let line: Int
}
