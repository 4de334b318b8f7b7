/// Where the content of one field lies in a batch, enclosing quotes left out: eight bytes.
@frozen
public struct FieldSlice: Sendable, Hashable {
  /// The offset of the first byte of the content.
  public let start: UInt32
  @usableFromInline let lengthAndFlags: UInt32

  /// Makes a slice.
  ///
  /// - Parameters:
  ///   - start: The offset of the first byte of the content.
  ///   - length: How many bytes the content has, below 2^30.
  ///   - wasQuoted: Whether the field stood in quotes.
  ///   - hasEscapedQuotes: Whether the content still holds doubled quotes.
  @inlinable @inline(__always)
  public init(start: UInt32, length: UInt32, wasQuoted: Bool, hasEscapedQuotes: Bool) {
    self.start = start
    lengthAndFlags = length | (wasQuoted ? 1 << 30 : 0) | (hasEscapedQuotes ? 1 << 31 : 0)
  }

  @inlinable @inline(__always)
  init(start: UInt32, lengthAndFlags: UInt32) {
    self.start = start
    self.lengthAndFlags = lengthAndFlags
  }

  /// How many bytes the content has; doubled quotes count twice.
  @inlinable @inline(__always)
  public var length: Int { Int(lengthAndFlags & 0x3FFF_FFFF) }

  /// Whether the field stood in quotes; one with a fault keeps them as content and says no.
  @inlinable @inline(__always)
  public var wasQuoted: Bool { lengthAndFlags & (1 << 30) != 0 }

  /// Whether the content still holds doubled quotes.
  @inlinable @inline(__always)
  public var hasEscapedQuotes: Bool { lengthAndFlags & (1 << 31) != 0 }

  /// Where the content lies in the batch's bytes.
  @inlinable @inline(__always)
  public var range: Range<Int> { Int(start)..<(Int(start) + length) }

  /// Whether the field has no content.
  @inlinable @inline(__always)
  public var isEmpty: Bool { lengthAndFlags & 0x3FFF_FFFF == 0 }
}
