/// How far one word is from another.
package enum EditDistance {
  // A longer word is no name of ours, was not mistyped, and would take long to compare.
  private static let longest = 80

  /// How many letters have to be put in, left out, changed or swapped with their neighbour.
  ///
  /// The first 80 letters of each word are compared.
  package static func between(_ left: String, _ right: String) -> Int {
    let left = Array(left.unicodeScalars.prefix(longest))
    let right = Array(right.unicodeScalars.prefix(longest))
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, first) in left.enumerated() {
      var current = [row + 1]
      for (column, second) in right.enumerated() {
        var best = min(last[column + 1], current[column]) + 1
        best = min(best, last[column] + (first == second ? 0 : 1))
        if row > 0, column > 0, first == right[column - 1], left[row - 1] == second {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }

  /// The candidate that a mistyped word was probably meant to be, if one is near enough.
  ///
  /// Near enough is a third of the longer word's letters; case is ignored. The first of several
  /// equally near ones is taken, so the answer depends on the order given and on nothing else.
  package static func nearest(to word: String, among candidates: [String]) -> String? {
    guard word.utf8.count <= longest else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let distance = between(word.lowercased(), candidate.lowercased())
      let limit = max(1, max(word.count, candidate.count) / 3)
      if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    return best?.candidate
  }
}
