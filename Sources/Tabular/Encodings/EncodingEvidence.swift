/// Why an encoding was taken, so that a report can say it.
public enum EncodingEvidence: Sendable, Hashable {
  /// Nothing was read yet.
  case none
  /// The caller said so.
  case requested
  /// The file begins with a byte order mark.
  case byteOrderMark
  /// Every second of the first bytes is NUL.
  case nulPattern
  /// All bytes read so far are valid UTF-8, and not all of them ASCII.
  case validThroughout
  /// All bytes read so far are ASCII.
  case onlyASCII
  /// A byte that is not UTF-8 stood after nothing but ASCII.
  case fallback

  /// One phrase for people, to stand behind the encoding's name.
  public var phrase: String {
    switch self {
    case .none: "nothing read"
    case .requested: "as told"
    case .byteOrderMark: "from its byte order mark"
    case .nulPattern: "recognised by NUL in every second byte"
    case .validThroughout: "valid throughout"
    case .onlyASCII: "only ASCII"
    case .fallback: "taken because it is not valid UTF-8"
    }
  }
}
