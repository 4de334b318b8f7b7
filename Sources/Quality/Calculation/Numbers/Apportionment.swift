/// A whole number in shares that add up to it exactly.
public enum Apportionment {
  /// The shares of a number by weights, by the largest remainders; of equal remainders the first.
  ///
  /// A share is never above its weight unless the number is above the sum of the weights.
  ///
  /// - Parameters:
  ///   - total: The number, zero or more.
  ///   - weights: The weights, zero or more each.
  /// - Returns: The shares, in the order of the weights; `nil` where no weight is above zero, or a
  ///   number is below zero.
  public static func shares(of total: Int64, by weights: [Int64]) -> [Int64]? {
    let sum = weights.reduce(Int128(0)) { $0 + Int128($1) }
    guard total >= 0, sum > 0, weights.allSatisfy({ $0 >= 0 }) else { return nil }
    let parts = weights.map {
      (Int128(total) * Int128($0)).quotientAndRemainder(dividingBy: sum)
    }
    var shares = parts.map { Int64($0.quotient) }
    let rest = Int(Int128(total) - parts.reduce(Int128(0)) { $0 + $1.quotient })
    let byRemainder = parts.indices.sorted { left, right in
      parts[left].remainder != parts[right].remainder
        ? parts[left].remainder > parts[right].remainder : left < right
    }
    for index in byRemainder.prefix(rest) { shares[index] += 1 }
    return shares
  }
}
