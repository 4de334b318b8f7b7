/// How many faults of each kind to plant.
struct FaultCounts: Sendable {
  /// Rows that stand twice.
  var duplicates = 0
  /// Keys with two values submitted at the same time.
  var conflicts = 0
  /// Keys with an earlier submission beside the one that counts.
  var superseded = 0
  /// Records with a field too few or too many.
  var ragged = 0

  var total: Int { duplicates + conflicts + superseded + ragged }
}

/// Which faults are planted where: each on a key of its own, spread over the whole extract.
struct FaultPlan: Sendable {
  /// What is planted.
  enum Fault: Sendable {
    case duplicate, conflict
    /// An earlier submission, that CQRS marked as not the last, or did not.
    case supersededMarked, supersededUnmarked
    case raggedShort, raggedLong
  }

  /// One fault, planted at the first key from its place on that can bear it.
  struct Planned: Sendable {
    let key: Int
    let fault: Fault
    /// Whether its row stands more than a million rows behind its twin.
    let isFar: Bool
  }

  /// How many rows lie between a far row and its twin, at least.
  static let farDistance = 1_000_001
  // Below this there is no room for far rows.
  private static let longEnough = 2_200_000

  private struct Waiting: Sendable {
    let due: Int
    let bytes: [UInt8]
  }

  /// How many of the faults are far from their twins.
  let far: Int
  private var planned: [Planned] = []
  private var waiting: [Waiting] = []

  /// Makes a plan.
  init(_ counts: FaultCounts, keys: Int) {
    var near: [Fault] = []
    var far: [Fault] = []
    let kinds: [(Int, [Fault])] = [
      (counts.duplicates, [.duplicate]),
      (counts.conflicts, [.conflict]),
      (counts.superseded, [.supersededMarked, .supersededUnmarked]),
    ]
    for (count, faults) in kinds {
      for index in 0..<count {
        // Of each pair of one fault the second goes far away.
        let goesFar = keys >= Self.longEnough && index / faults.count % 2 == 1
        let fault = faults[index % faults.count]
        if goesFar { far.append(fault) } else { near.append(fault) }
      }
    }
    for index in 0..<counts.ragged { near.append(index % 2 == 0 ? .raggedShort : .raggedLong) }
    self.far = far.count
    // A far row needs its million rows behind it, a near one the rest of its run.
    planned += Self.spread(far, over: keys - Self.farDistance - 100_000, isFar: true)
    planned += Self.spread(near, over: keys - min(keys / 10, 20_000), isFar: false)
    planned.sort { $0.key > $1.key }
  }

  /// Whether everything was planted.
  var isDone: Bool { planned.isEmpty && waiting.isEmpty }

  /// The fault to plant at a key, if one is due.
  mutating func take(at key: Int) -> Planned? {
    guard let next = planned.last, next.key <= key else { return nil }
    return planned.removeLast()
  }

  /// Keeps a row until it is far enough from its twin, which is the given row of the file.
  mutating func keep(_ bytes: [UInt8], twin row: Int) {
    waiting.append(Waiting(due: row + Self.farDistance, bytes: bytes))
  }

  /// The rows that have come far enough.
  mutating func due(at row: Int) -> [[UInt8]] {
    let ready = waiting.prefix { $0.due <= row }.map(\.bytes)
    waiting.removeFirst(ready.count)
    return ready
  }

  // A step through the kinds keeps them mixed along the file.
  private static func spread(_ faults: [Fault], over keys: Int, isFar: Bool) -> [Planned] {
    let mixed = faults.indices.sorted {
      (Mixer.mix(1, .words, $0), $0) < (Mixer.mix(1, .words, $1), $1)
    }
    return mixed.enumerated().map { place, index in
      let key = (2 * place + 1) * keys / (2 * faults.count)
      return Planned(key: key, fault: faults[index], isFar: isFar)
    }
  }
}
