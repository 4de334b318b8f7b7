/// A set of small whole numbers, one bit each.
struct NumberSet: Sendable {
  private var words: [UInt64] = []
  private(set) var count = 0

  func contains(_ number: Int) -> Bool {
    let word = number >> 6
    return word < words.count && words[word] & (1 << UInt64(number & 63)) != 0
  }

  /// Adds a number; says whether it is new.
  @discardableResult
  mutating func insert(_ number: Int) -> Bool {
    let word = number >> 6
    while words.count <= word { words.append(0) }
    let bit: UInt64 = 1 << UInt64(number & 63)
    guard words[word] & bit == 0 else { return false }
    words[word] |= bit
    count += 1
    return true
  }

  /// The numbers, smallest first.
  var numbers: [Int] {
    words.indices.flatMap { word in
      (0..<64).compactMap { words[word] & (1 << UInt64($0)) == 0 ? nil : word << 6 + $0 }
    }
  }
}
