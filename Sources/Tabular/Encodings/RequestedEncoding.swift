/// What the caller knows of a file's encoding.
public enum RequestedEncoding: Sendable, Hashable {
  /// Nothing: byte order mark first, then UTF-8 strictly, then the one fallback.
  case detect
  /// It is this one; whatever does not fit is an error.
  case exactly(TextEncoding)
}
