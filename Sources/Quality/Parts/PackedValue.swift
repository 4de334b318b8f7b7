/// An ``AchievementValue`` in eight bytes, for parts of millions of rows.
@frozen public struct PackedValue: Hashable, Sendable {
  /// The whole number, or one of three negative marks.
  public let raw: Int64

  @inlinable init(raw: Int64) {
    self.raw = raw
  }

  /// Nothing: the field was there and empty.
  @inlinable public static var blank: PackedValue { PackedValue(raw: -1) }
  /// `Y`.
  @inlinable public static var yes: PackedValue { PackedValue(raw: -2) }
  /// `N`.
  @inlinable public static var no: PackedValue { PackedValue(raw: -3) }

  /// A whole number.
  ///
  /// - Parameter number: Not negative.
  @inlinable public init(number: Int64) {
    precondition(number >= 0, "a value is never negative")
    raw = number
  }

  /// Packs a value.
  public init(_ value: AchievementValue) {
    switch value {
    case .number(let number): self.init(number: number)
    case .yes: self = .yes
    case .no: self = .no
    case .blank: self = .blank
    }
  }

  /// The value.
  public var value: AchievementValue {
    switch raw {
    case -1: .blank
    case -2: .yes
    case -3: .no
    default: .number(raw)
    }
  }

  /// The value as a whole number that is never negative, for compact storage: mark or number + 3.
  @inlinable public var code: UInt64 { UInt64(raw + 3) }

  /// The value with that ``code``, `nil` if there is none.
  @inlinable public init?(code: UInt64) {
    guard code <= UInt64(Int64.max) else { return nil }
    raw = Int64(code) - 3
  }

  /// Whether it is nothing.
  @inlinable public var isBlank: Bool { raw == -1 }

  /// Whether it is `Y` or `N`.
  @inlinable public var isYesOrNo: Bool { raw == -2 || raw == -3 }

  /// Reads a whole number of up to 18 digits, `Y`, `N` or nothing; `nil` for anything else.
  ///
  /// - Parameters:
  ///   - bytes: The bytes that hold it.
  ///   - range: Where in `bytes` it stands.
  @inlinable public init?(_ bytes: Span<UInt8>, in range: Range<Int>) {
    var value: Int64 = 0
    guard range.count <= 18 else { return nil }
    for index in range {
      let digit = bytes[index] &- 0x30
      guard digit < 10 else {
        guard range.count == 1 else { return nil }
        switch bytes[index] {
        case 0x59: self = .yes
        case 0x4E: self = .no
        default: return nil
        }
        return
      }
      value = value &* 10 &+ Int64(digit)
    }
    raw = range.isEmpty ? -1 : value
  }
}
