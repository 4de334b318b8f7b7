/// Finds the field of an indicator by the bytes of an extract, allocating nothing.
///
/// Built once from the fields of a service; open addressing over one array of slots.
public struct FieldLookup: Sendable {
  /// The fields, in order of service and field; a look-up answers with a position in them.
  public let fields: [FieldRow]
  @usableFromInline let indicators: [[UInt8]]
  @usableFromInline let names: [[UInt8]]
  @usableFromInline let slots: [Int32]
  @usableFromInline let mask: Int

  /// Builds the look-up.
  ///
  /// - Parameter fields: The fields of one service. Of two whose names fold to the same under one
  ///   indicator the first in order answers.
  public init(_ fields: [FieldRow]) {
    let fields = fields.sorted()
    var size = 8
    while size < fields.count * 2 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    let indicators = fields.map { Array($0.indicator.text.utf8) }
    let names = fields.map { FieldName.folded(Array($0.fieldName.utf8).span) }
    for position in fields.indices {
      let (indicator, name) = (indicators[position], names[position])
      var slot = Self.start(indicator.span, name.span) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(position)
    }
    self.fields = fields
    self.indicators = indicators
    self.names = names
    self.slots = slots
    self.mask = size - 1
  }

  /// The position in ``fields`` of the field of that name, `nil` where none is mapped.
  ///
  /// - Parameters:
  ///   - indicator: The bytes of the indicator's code, compared as they are.
  ///   - name: The UTF-8 of the field's name, compared folded.
  /// - Returns: A position in ``fields``.
  @inlinable
  public func position(indicator: Span<UInt8>, name: Span<UInt8>) -> Int? {
    var slot = Self.start(indicator, name) & mask
    while slots[slot] >= 0 {
      let position = Int(slots[slot])
      if Self.equal(indicator, indicators[position])
        && FieldName.matches(name, folded: names[position])
      {
        return position
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Where a look-up starts: both texts hashed, kept positive.
  @inlinable
  static func start(_ indicator: Span<UInt8>, _ name: Span<UInt8>) -> Int {
    var hash = FieldName.hash(name)
    for index in indicator.indices { hash = FieldName.hash(hash, adding: indicator[index]) }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 0x7FFF_FFFF)
  }

  @inlinable
  static func equal(_ bytes: Span<UInt8>, _ other: [UInt8]) -> Bool {
    guard bytes.count == other.count else { return false }
    for index in bytes.indices where bytes[index] != other[index] { return false }
    return true
  }
}
