public import Quality

/// Compares a part of the book with the same part of a delivery, organisation by organisation.
///
/// It is pure: rows in, rows and differences out. The delivery covers the organisations that it
/// holds and no others.
public struct PartReconciler: Sendable {
  /// What became of one organisation's rows.
  public struct Result: Sendable {
    /// The rows that the book shall hold.
    public let rows: StoredRows
    /// Whether they differ from those that it held, submissions included.
    public let isChanged: Bool
    /// Every value that differs, by rank of field.
    public let differences: [FieldDifference]
  }

  private let isCutShort: Bool
  /// The counts so far.
  public private(set) var counts = OutcomeCounts()

  /// Starts on a part.
  ///
  /// - Parameter isCutShort: Whether the delivery looks cut short, so that nothing in it may be
  ///   taken as gone.
  public init(isCutShort: Bool) {
    self.isCutShort = isCutShort
  }

  /// Takes the rows of an organisation that the delivery holds.
  ///
  /// - Parameters:
  ///   - stored: What the book holds of it, `nil` if nothing.
  ///   - delivered: What the delivery holds of it.
  /// - Returns: What became of the rows.
  public mutating func take(stored: StoredRows?, delivered: DeliveredRows) -> Result {
    guard let stored else { return takeNew(delivered) }
    if let same = takeSame(stored, delivered) { return same }
    var merge = RowMerge(stored: stored, delivered: delivered)
    let differences = merge.run(isCutShort: isCutShort, counts: &counts)
    let rows = merge.storedRows()
    return Result(
      rows: rows,
      isChanged: rows.rows != stored.rows || rows.submissions != stored.submissions,
      differences: differences
    )
  }

  /// An organisation that this part of the book did not hold.
  private mutating func takeNew(_ delivered: DeliveredRows) -> Result {
    let empty = StoredRows(organisation: delivered.organisation, submissions: [], rows: [])
    var merge = RowMerge(stored: empty, delivered: delivered, tellsNew: false)
    var counted = OutcomeCounts()
    var differences = merge.run(isCutShort: isCutShort, counts: &counted)
    counts.merge(counted)
    let rows = merge.storedRows()
    if counted[.new] > 0 {
      differences.insert(
        FieldDifference(
          organisation: delivered.organisation,
          field: nil,
          outcome: .new,
          count: counted[.new],
          before: nil,
          after: nil,
          submittedBefore: nil,
          submittedAfter: nil,
          line: delivered.rows.first.map { Int($0.line) },
          reason: "the first \(counted[.new]) values of the organisation for this date"
        ),
        at: 0
      )
    }
    return Result(rows: rows, isChanged: true, differences: differences)
  }

  /// The usual case: nothing differs.
  ///
  /// - Returns: `nil` if anything does.
  private mutating func takeSame(_ stored: StoredRows, _ delivered: DeliveredRows) -> Result? {
    guard !delivered.hasRepeats, stored.rows.count == delivered.rows.count,
      stored.submissions == delivered.submissions
    else { return nil }
    let left = stored.rows.span
    let right = delivered.rows.span
    var differs = false
    for index in left.indices {
      let (held, came) = (left[index], right[index])
      if held.field != came.field || held.value != came.value
        || held.submission != came.submission
      {
        differs = true
        break
      }
    }
    guard !differs else { return nil }
    counts.add(.unchanged, count: stored.rows.count)
    return Result(rows: stored, isChanged: false, differences: [])
  }
}
