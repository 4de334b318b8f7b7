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
