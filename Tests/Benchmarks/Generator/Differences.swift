/// How many keys of one extract another has changed, added and let vanish.
struct Differences: Sendable {
  var changed = 0
  var new = 0
  var vanished = 0

  var isEmpty: Bool { changed + new + vanished == 0 }

  mutating func count(_ first: ValueModel.Cell, _ second: ValueModel.Cell) {
    guard first != second else { return }
    if first == .absent {
      new += 1
    } else if second == .absent {
      vanished += 1
    } else {
      changed += 1
    }
  }

  static func += (left: inout Differences, right: Differences) {
    left.changed += right.changed
    left.new += right.new
    left.vanished += right.vanished
  }
}
