import Findings

/// Says which keys of a file stand there twice, and lets only the first pass.
struct KeyCheck {
  private var first: [[String]: Place] = [:]

  /// Whether a key is new; if it is not, the log says where it stood first.
  mutating func isNew(_ key: [String], at place: Place, into log: inout FindingLog) -> Bool {
    guard let earlier = first.updateValue(place, forKey: key) else { return true }
    first[key] = earlier
    log.report(
      Finding(
        .tableKeyRepeated,
        "\(key.filter { !$0.isEmpty }.joined(separator: ", ")) is there twice",
        at: place,
        counterpart: earlier
      )
    )
    return false
  }
}
