/// What became of one file or member that a run was given.
public struct InputSummary: Sendable, Hashable {
  /// What became of it.
  public enum Status: String, Sendable {
    /// All of it was read.
    case read
    /// It was left out, for the reason given; it is no table.
    case passedOver = "passed over"
    /// It was read as far as it could be, and not taken.
    case refused
    /// The work ended before it.
    case unread
  }

  /// The path, as given; `-` for standard input.
  public var path: String
  /// The member inside a bundle.
  public var member: String?
  /// The SHA-256 of its bytes, in hexadecimal.
  public var sha256: String?
  /// Its length in bytes.
  public var bytes: Int?
  /// How many records it has, the header not counted.
  public var records: Int?
  /// The encoding, and how it is known.
  public var encoding: String?
  /// The layout, and how it is known.
  public var layout: String?
  /// What became of it.
  public var status: Status
  /// Why it was not read.
  public var reason: String?

  /// Names an input and what became of it.
  public init(
    path: String,
    member: String? = nil,
    sha256: String? = nil,
    bytes: Int? = nil,
    records: Int? = nil,
    encoding: String? = nil,
    layout: String? = nil,
    status: Status,
    reason: String? = nil
  ) {
    self.path = path
    self.member = member
    self.sha256 = sha256
    self.bytes = bytes
    self.records = records
    self.encoding = encoding
    self.layout = layout
    self.status = status
    self.reason = reason
  }
}
