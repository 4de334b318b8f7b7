/// How many letters two names differ in, for asking whether one was meant to be the other.
enum EditDistance {
  /// The number of letters to insert, remove or replace to get from one name to the other.
  static func between(_ left: String, _ right: String) -> Int {
    let left = Array(left.utf8.prefix(80))
    let right = Array(right.utf8.prefix(80))
    var row = Array(0...right.count)
    for (down, leftByte) in left.enumerated() {
      var diagonal = row[0]
      row[0] = down + 1
      for (across, rightByte) in right.enumerated() {
        let replaced = diagonal + (leftByte == rightByte ? 0 : 1)
        diagonal = row[across + 1]
        row[across + 1] = min(replaced, diagonal + 1, row[across] + 1)
      }
    }
    return row[right.count]
  }

  /// The most letters that a name may differ in from one that was meant.
  static func limit(for name: String) -> Int {
    switch name.utf8.count {
    case 0..<5: 1
    case 5..<10: 2
    default: 3
    }
  }
}
