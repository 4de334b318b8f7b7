/// The fields of a service in the order of their identifiers: a field's place is its rank.
public struct PartFields: Sendable {
  /// The identifiers, sorted by their bytes.
  public let identifiers: [FieldID]
  private let ranks: [FieldID: UInt32]

  /// Sorts the fields.
  public init(_ fields: some Sequence<FieldID>) {
    identifiers = Set(fields).sorted()
    ranks = Dictionary(
      uniqueKeysWithValues: zip(identifiers, 0...).map { ($0, UInt32($1)) }
    )
  }

  /// The rank of a field, `nil` if it is none of these.
  public func rank(of field: FieldID) -> UInt32? {
    ranks[field]
  }
}
