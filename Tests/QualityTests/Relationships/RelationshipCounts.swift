import Quality

/// The figures of a comparison, for holding it to published ones.
struct RelationshipCounts: Equatable {
  var added = 0
  var removed = 0
  var correctedStarts = 0
  var closed = 0
  var reopened = 0
  var endChanged = 0
  var moved = 0
  var left = 0
  var joined = 0
  var contested = 0

  init() {}

  init(_ comparison: RelationshipComparison) {
    added = comparison.added.count
    removed = comparison.removed.count
    correctedStarts = comparison.correctedStarts.count
    closed = comparison.closed.count
    reopened = comparison.reopened.count
    endChanged = comparison.endChanged.count
    moved = comparison.moved.count
    left = comparison.left.count
    joined = comparison.joined.count
    contested = comparison.contested.count
  }
}
