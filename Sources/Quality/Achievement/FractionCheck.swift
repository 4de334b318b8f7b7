/// Looks for numerators above their denominators, one organisation and date at a time.
public struct FractionCheck: Sendable {
  /// A numerator that is above its denominator.
  public struct Fault: Hashable, Sendable {
    /// The rank of the numerator.
    public let field: UInt32
    /// The numerator.
    public let numerator: Int64
    /// The denominator.
    public let denominator: Int64
  }

  private struct Pair {
    let numerator: UInt32
    let denominator: UInt32
  }

  private let pairs: [Pair]

  /// Pairs the numerators of each indicator with its denominator.
  ///
  /// An indicator with several denominators is left out: which one is meant cannot be told.
  ///
  /// - Parameter fields: The fields of one service, by rank.
  public init(_ fields: [FieldRow]) {
    var denominators: [IndicatorCode: [UInt32]] = [:]
    for (rank, field) in zip(UInt32(0)..., fields) where field.role == .denominator {
      denominators[field.indicator, default: []].append(rank)
    }
    pairs = zip(UInt32(0)..., fields).compactMap { rank, field in
      guard field.role == .numerator, let found = denominators[field.indicator], found.count == 1
      else { return nil }
      return Pair(numerator: rank, denominator: found[0])
    }
  }

  /// The faults of one organisation.
  ///
  /// - Parameter rows: Its rows, by rank, each rank at most once.
  /// - Returns: The faults, by rank of the numerator.
  public func faults(in rows: [StoredRow]) -> [Fault] {
    let rows = rows.span
    return pairs.compactMap { pair in
      guard let numerator = Self.number(pair.numerator, in: rows),
        let denominator = Self.number(pair.denominator, in: rows), numerator > denominator
      else { return nil }
      return Fault(field: pair.numerator, numerator: numerator, denominator: denominator)
    }
  }

  private static func number(_ rank: UInt32, in rows: Span<StoredRow>) -> Int64? {
    // A row never stands behind its rank, and of whole organisations exactly at it.
    var index = min(Int(rank), rows.count - 1)
    while index >= 0, rows[index].field > rank { index -= 1 }
    guard index >= 0, rows[index].field == rank, case .number(let number) = rows[index].value.value
    else { return nil }
    return number
  }
}
