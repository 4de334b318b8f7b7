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
    /// The values that came unchanged with day and month of their submission exchanged, if any.
    public var swapped: SwappedSubmissions?
  }

  private let isCutShort: Bool
  private let incomplete: Set<ODSCode>
  private let known: Set<ODSCode>
  private let isMapped: [Bool]
  /// The counts so far.
  public private(set) var counts = OutcomeCounts()

  /// Starts on a part.
  ///
  /// - Parameters:
  ///   - isCutShort: Whether the delivery looks cut short, so that nothing in it may be taken as
  ///     gone.
  ///   - known: The organisations that are known; what is new of any other is unexpected.
  ///   - isMapped: For each rank whether a definition maps the field; what is new of any other is
  ///     unexpected.
  ///   - incomplete: The organisations of which records were set aside, so that nothing of them may
  ///     be taken as gone either.
  public init(
    isCutShort: Bool,
    known: Set<ODSCode>,
    isMapped: [Bool],
    incomplete: Set<ODSCode> = []
  ) {
    self.isCutShort = isCutShort
    self.incomplete = incomplete
    self.known = known
    self.isMapped = isMapped
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
    var merge = RowMerge(
      stored: stored,
      delivered: delivered,
      isKnown: known.contains(delivered.organisation),
      isMapped: isMapped
    )
    let differences = merge.run(
      isCutShort: isCutShort || incomplete.contains(delivered.organisation),
      counts: &counts
    )
    let rows = merge.storedRows()
    return Result(
      rows: rows,
      isChanged: rows.rows != stored.rows || rows.submissions != stored.submissions,
      differences: differences,
      swapped: merge.swapped
    )
  }

  /// An organisation that this part of the book did not hold.
  private mutating func takeNew(_ delivered: DeliveredRows) -> Result {
    let empty = StoredRows(organisation: delivered.organisation, submissions: [], rows: [])
    let isKnown = known.contains(delivered.organisation)
    var merge = RowMerge(
      stored: empty,
      delivered: delivered,
      isKnown: isKnown,
      isMapped: isMapped,
      tellsNew: false
    )
    var counted = OutcomeCounts()
    var differences: [FieldDifference] = []
    let single = merge.run(isCutShort: isCutShort, counts: &counted)
    counts.merge(counted)
    for (outcome, whose) in [
      (OutcomeClass.new, "of the organisation for this date"),
      (
        .unexpected,
        isKnown ? "of fields that no definition maps" : "of an organisation that is in no table"
      ),
    ] where counted[outcome] > 0 {
      differences.append(
        FieldDifference(
          organisation: delivered.organisation,
          field: nil,
          outcome: outcome,
          count: counted[outcome],
          before: nil,
          after: nil,
          submittedBefore: nil,
          submittedAfter: nil,
          line: delivered.rows.first.map { Int($0.line) },
          reason: "the first \(counted[outcome]) values \(whose)"
        )
      )
    }
    let rows = merge.storedRows()
    // With no row that counts, the book does not come to hold the organisation.
    return Result(
      rows: rows,
      isChanged: !rows.rows.isEmpty,
      differences: differences + single
    )
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
