public import Findings

/// A table as a delivery leaves it, beside what it was before.
public struct FigureComparison<Row: ComparableFigure>: Sendable {
  /// A figure that differs, and what it was.
  public struct Change: Sendable, Hashable {
    /// The row that was there.
    public let old: Row
    /// The row that came, and where it was read.
    public let new: Placed<Row>
  }

  /// The rows as they are now, in order.
  public let rows: [Row]
  /// How many came whose key was not there.
  public let addedCount: Int
  /// How many came with another source or day, and the same figure.
  public let restatedCount: Int
  /// The rows whose figure differs, in order of the rows that came.
  public let changes: [Change]

  /// Puts rows over those of the same key.
  ///
  /// - Parameters:
  ///   - came: The rows of the delivery, in the order they were read; of one key the last counts.
  ///   - book: The rows that were there.
  public init(_ came: [Placed<Row>], over book: [Row]) {
    var position: [[String]: Int] = [:]
    position.reserveCapacity(book.count + came.count)
    var rows = book
    for (index, row) in rows.enumerated() { position[row.keyCells] = index }
    let bookCount = rows.count
    var newest: [Int: Placed<Row>] = [:]
    var added = 0
    for placed in came {
      let key = placed.row.keyCells
      if let index = position[key] {
        if index < bookCount { newest[index] = placed } else { rows[index] = placed.row }
      } else {
        position[key] = rows.count
        rows.append(placed.row)
        added += 1
      }
    }
    var changes: [Change] = []
    var restated = 0
    for (index, placed) in newest.sorted(by: { $0.key < $1.key }) where rows[index] != placed.row {
      if rows[index].figureText == placed.row.figureText {
        restated += 1
      } else {
        changes.append(Change(old: rows[index], new: placed))
      }
      rows[index] = placed.row
    }
    self.rows = rows.sorted()
    self.addedCount = added
    self.restatedCount = restated
    self.changes = changes
  }

  /// How many rows that were there are now others.
  public var changedCount: Int { changes.count + restatedCount }

  /// One finding about all figures that differ, with their number; `nil` if none does.
  ///
  /// - Parameters:
  ///   - rule: The rule that it falls under.
  ///   - shown: How many of them are told one by one.
  /// - Returns: The finding, at the first of them.
  public func finding(_ rule: Rule, showing shown: Int = 3) -> Finding? {
    guard let first = changes.first else { return nil }
    let told = changes.prefix(shown).map { change in
      "\(change.old.figureName): \(change.old.said) → \(change.new.row.said)"
    }
    let rest = changes.count - told.count
    return Finding(
      rule,
      "\(changes.count) \(changes.count == 1 ? "figure differs" : "figures differ"): "
        + told.joined(separator: "; ") + (rest > 0 ? "; and \(rest) more" : ""),
      at: first.new.findingPlace,
      subject: "table \(Row.layout.name)"
    )
  }
}

extension ComparableFigure {
  /// The figure with who says so and as at which day.
  fileprivate var said: String {
    "\(figureText) (\(source)\(figureDay.map { ", as at \($0)" } ?? ""))"
  }
}
