/// How the names that extracts give to fields are compared.
///
/// The same sentence differs by a space or a capital between releases. Runs of space, tab, line
/// breaks and U+00A0 are one space, none stand at either end, and the letters A to Z are small.
/// Other letters are left as they are: the published names hold none, and folding them would need
/// tables that change with the Unicode version.
public enum FieldName {
  /// The name as it is compared.
  public static func folded(_ name: String) -> String {
    String(decoding: folded(Array(name.utf8).span), as: UTF8.self)
  }

  /// The bytes of the name as it is compared, from the UTF-8 of the name.
  public static func folded(_ name: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.count)
    var cursor = Cursor()
    while let byte = cursor.next(in: name) { bytes.append(byte) }
    return bytes
  }

  /// Whether the UTF-8 of a name folds to `folded`; allocates nothing.
  @inlinable
  public static func matches(_ name: Span<UInt8>, folded: [UInt8]) -> Bool {
    var cursor = Cursor()
    var position = 0
    while let byte = cursor.next(in: name) {
      guard position < folded.count, folded[position] == byte else { return false }
      position += 1
    }
    return position == folded.count
  }

  /// A number that is the same for all names that fold to the same; allocates nothing.
  ///
  /// It is the same in every run, unlike the standard library's hash values.
  @inlinable
  public static func hash(_ name: Span<UInt8>) -> UInt64 {
    var cursor = Cursor()
    var hash = FieldName.hashStart
    while let byte = cursor.next(in: name) { hash = FieldName.hash(hash, adding: byte) }
    return hash
  }

  /// The first value of the FNV-1a hash of 64 bits.
  @usableFromInline
  static var hashStart: UInt64 { 0xCBF2_9CE4_8422_2325 }

  /// One step of the FNV-1a hash of 64 bits.
  @usableFromInline
  @inline(__always)
  static func hash(_ hash: UInt64, adding byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// Reads the bytes of a name, folded, one at a time.
  @usableFromInline
  struct Cursor {
    @usableFromInline var position = 0
    @usableFromInline var hasStarted = false

    @usableFromInline
    init() {}

    /// The next folded byte; `nil` at the end.
    @inlinable
    mutating func next(in name: Span<UInt8>) -> UInt8? {
      var isGap = false
      while position < name.count {
        let width = Cursor.widthOfWhiteSpace(in: name, at: position)
        guard width > 0 else { break }
        position += width
        isGap = true
      }
      guard position < name.count else { return nil }
      if isGap && hasStarted { return 0x20 }
      hasStarted = true
      let byte = name[position]
      position += 1
      return byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }

    /// How many bytes of white space there are at `position`: none, one, or two for U+00A0.
    @inlinable
    static func widthOfWhiteSpace(in name: Span<UInt8>, at position: Int) -> Int {
      switch name[position] {
      case 0x20, 0x09, 0x0A, 0x0D: 1
      case 0xC2: position + 1 < name.count && name[position + 1] == 0xA0 ? 2 : 0
      default: 0
      }
    }
  }
}
