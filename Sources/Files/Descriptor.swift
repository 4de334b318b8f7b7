/// An open file or folder.
public struct Descriptor: Sendable, Hashable {
  /// The number that the system knows it by.
  public let number: Int32
  /// The path that it was opened by, for messages.
  public let path: String

  /// Makes the descriptor of what has been opened.
  public init(number: Int32, path: String) {
    self.number = number
    self.path = path
  }
}
