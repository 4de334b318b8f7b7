import Quality

/// Where the rows of one part of an extract lie on the spool.
struct ExtractPart: Sendable {
  /// A run of whole segments.
  struct Chunk: Sendable {
    let offset: Int
    let length: Int
  }

  /// The service and the achievement date.
  let key: PartKey
  /// How many rows there are.
  var rowCount = 0
  /// How many segments there are.
  var segmentCount = 0
  /// The organisations seen, by number.
  var organisations = NumberSet()
  /// The organisations of which a field may stand there twice, or not as last submission.
  var revisited = NumberSet()
  /// The segments, in the order of the file.
  var chunks: [Chunk] = []
  /// Segments that are not on the spool yet.
  var pending: [UInt8] = []

  init(key: PartKey) {
    self.key = key
  }
}

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
