/// How the characters of a file are stored as bytes.
public enum TextEncoding: Sendable, Hashable, CaseIterable {
  /// UTF-8, of which ASCII is a part.
  case utf8
  /// UTF-16, low byte first.
  case utf16LittleEndian
  /// UTF-16, high byte first.
  case utf16BigEndian
  /// The Western European code page of Windows; not the same as ISO 8859-1.
  case windows1252

  /// The name for people and machine formats, as registered with IANA.
  public var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .windows1252: "windows-1252"
    }
  }
}

/// What the caller knows of a file's encoding.
public enum RequestedEncoding: Sendable, Hashable {
  /// Nothing: byte order mark first, then UTF-8 strictly, then the one fallback.
  case detect
  /// It is this one; whatever does not fit is an error.
  case exactly(TextEncoding)
}

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
