import Quality

/// Merges what a delivery says of one organisation into what the book holds of it.
struct RowMerge {
  private let stored: StoredRows
  private let delivered: DeliveredRows
  private let submissions: [Submission]
  private var merged: [StoredRow] = []
  private var differences: [FieldDifference] = []
  /// The values that came unchanged with another moment that is the old one's day and month swapped.
  private(set) var swapped: SwappedSubmissions?

  private let isKnown: Bool
  private let isMapped: [Bool]
  /// Whether each new value is a difference of its own.
  private let tellsNew: Bool

  init(
    stored: StoredRows,
    delivered: DeliveredRows,
    isKnown: Bool,
    isMapped: [Bool],
    tellsNew: Bool = true
  ) {
    self.isKnown = isKnown
    self.isMapped = isMapped
    self.tellsNew = tellsNew
    self.stored = stored
    self.delivered = delivered
    submissions = stored.submissions + delivered.submissions
    merged.reserveCapacity(max(stored.rows.count, delivered.rows.count))
  }

  mutating func run(isCutShort: Bool, counts: inout OutcomeCounts) -> [FieldDifference] {
    var held = 0
    var came = 0
    while held < stored.rows.count || came < delivered.rows.count {
      let heldField = held < stored.rows.count ? stored.rows[held].field : .max
      let cameField = came < delivered.rows.count ? delivered.rows[came].field : .max
      if heldField < cameField {
        keep(stored.rows[held])
        if !isCutShort { vanish(stored.rows[held], counts: &counts) }
        held += 1
        continue
      }
      var end = came + 1
      while end < delivered.rows.count, delivered.rows[end].field == cameField { end += 1 }
      let standing = heldField == cameField ? stored.rows[held] : nil
      take(came..<end, over: standing, counts: &counts)
      came = end
      if standing != nil { held += 1 }
    }
    return differences
  }

  private mutating func take(
    _ range: Range<Int>,
    over standing: StoredRow?,
    counts: inout OutcomeCounts
  ) {
    var choice = SubmissionChoice.row(range.lowerBound)
    if range.count > 1 || !delivered.rows[range.lowerBound].isLast {
      var defaults: [(row: Int, given: Int)] = []
      choice = SubmissionChoice.choose(among: range, of: delivered) { row, why in
        switch why {
        case .duplicate: break
        case .superseded: counts.add(.superseded)
        case .defaulted(by: let given):
          counts.add(.superseded)
          defaults.append((row, given))
        }
      }
      for (row, given) in defaults {
        let line = delivered.rows[given].line
        differ(
          .superseded,
          standing,
          delivered.rows[row],
          "filled in by default; line \(line) counts in its place",
          isWithinDelivery: true,
          isDefaulted: true
        )
      }
    }
    switch choice {
    case .none:
      if let standing { keep(standing) }
    case .conflict(let rivals):
      if let standing { keep(standing) }
      counts.add(.conflict)
      differ(
        .conflict,
        standing,
        delivered.rows[rivals[1]],
        delivered.words(ofRivals: rivals),
        isWithinDelivery: true
      )
    case .row(let index):
      settle(delivered.rows[index], over: standing, counts: &counts)
    }
  }

  private mutating func settle(
    _ row: DeliveredRow,
    over standing: StoredRow?,
    counts: inout OutcomeCounts
  ) {
    guard let standing else {
      adopt(row)
      if row.value.isBlank {
        counts.add(.missing)
        differ(.missing, nil, row, "the value is blank, and none was held before")
      } else {
        take(new: row, counts: &counts)
      }
      return
    }
    if row.value.isYesOrNo, settle(answer: row, over: standing, counts: &counts) { return }
    if row.value.isBlank, let held = answer(standing), held.ground != .given {
      // Nobody gave that answer, and the blank says just this.
      keep(standing)
      counts.add(.unchanged)
      return
    }
    let (before, after) = (submittedAt(standing), submittedAt(row))
    // In the older layout of extracts no moment is known, so that no two can be the same.
    let isOneMoment = after == before && after.seconds != 0
    if row.value == standing.value {
      if before.isSwapped(after) {
        // One of the two is wrong, and which is not known; the value is the same either way.
        swap(row, from: before, to: after)
        keep(standing)
      } else if after > before {
        adopt(row)
      } else {
        keep(standing)
      }
      counts.add(.unchanged)
    } else if after < before {
      keep(standing)
      counts.add(.superseded)
      differ(.superseded, standing, row, "submitted before the value that the book holds")
    } else if isOneMoment, standing.value.isBlank || row.value.isBlank {
      keep(standing)
      counts.add(.conflict)
      differ(
        .conflict,
        standing,
        row,
        standing.value.isBlank
          ? "a value of the same moment as the blank that the book holds; the blank stands"
          : "a blank of the same moment as the value that the book holds; the value stands"
      )
    } else if row.value.isBlank {
      keep(standing)
      counts.add(.missing)
      counts.blanked += 1
      differ(.missing, standing, row, "the value is blank; the old one stands")
    } else if after == before, !standing.value.isBlank {
      keep(standing)
      counts.add(.conflict)
      differ(.conflict, standing, row, "another value of the same moment; the old one stands")
    } else {
      adopt(row)
      counts.add(.changed)
      differ(.changed, standing, row, "submitted later with another value")
    }
  }

  private mutating func swap(_ row: DeliveredRow, from held: Timestamp, to came: Timestamp) {
    if swapped == nil {
      swapped = SwappedSubmissions(
        organisation: delivered.organisation,
        held: held,
        came: came,
        file: delivered.file(of: row),
        line: Int(row.line)
      )
    }
    swapped?.count += 1
  }

  private mutating func take(new row: DeliveredRow, counts: inout OutcomeCounts) {
    let isExpected = isKnown && isMapped[Int(row.field)]
    counts.add(isExpected ? .new : .unexpected)
    guard tellsNew else { return }
    if isExpected {
      differ(.new, nil, row, "the book held no such value")
    } else if isKnown {
      differ(.unexpected, nil, row, "the book held no such value, and no definition maps the field")
    } else {
      differ(.unexpected, nil, row, "the book held no such value, and no table the organisation")
    }
  }

  /// Settles between two answers to a tick-box that stand on different grounds.
  ///
  /// - Returns: Whether they are such.
  private mutating func settle(
    answer row: DeliveredRow,
    over standing: StoredRow,
    counts: inout OutcomeCounts
  ) -> Bool {
    guard let held = answer(standing), let came = answer(row) else { return false }
    if came.givesWay(to: held) {
      keep(standing)
      if row.value == standing.value {
        counts.add(.unchanged)
      } else {
        counts.add(.superseded)
        differ(
          .superseded,
          standing,
          row,
          held.ground == .carried
            ? "filled in by default; the answer that was carried forward stands"
            : "filled in by default; the answer that was entered stands",
          isDefaulted: true
        )
      }
      return true
    }
    guard held.givesWay(to: came) else { return false }
    adopt(row)
    if row.value == standing.value {
      counts.add(.unchanged)
    } else {
      counts.add(.changed)
      differ(.changed, standing, row, Self.words(came, over: held))
    }
    return true
  }

  private static func words(_ came: TickBoxAnswer, over held: TickBoxAnswer) -> String {
    switch (came.ground, held.ground) {
    case (.given, .carried): "entered where the book held an answer that was carried forward"
    case (.given, _): "entered where the book held a default"
    default: "filled in where the book held the default of the definition"
    }
  }

  private mutating func vanish(_ row: StoredRow, counts: inout OutcomeCounts) {
    let submission = stored.submissions[Int(row.submission)]
    // What only the book has cannot be gone from an extract.
    if submission.isOfDefinition {
      counts.add(.unchanged)
      return
    }
    counts.vanished += 1
    // A person's entry is never removed by absence: the key is gone, and nothing is to be asked.
    guard submission.kind != .manual, submission.kind != .carried else {
      counts.keptEntries += 1
      counts.add(.unchanged)
      return
    }
    counts.add(.missing)
    differ(.missing, row, nil, "gone from the extract; the old value stands")
  }

  private mutating func keep(_ row: StoredRow) {
    merged.append(row)
  }

  private mutating func adopt(_ row: DeliveredRow) {
    merged.append(
      StoredRow(
        field: row.field,
        submission: UInt32(stored.submissions.count) + row.submission,
        value: row.value
      )
    )
  }

  private func submittedAt(_ row: StoredRow) -> Timestamp {
    stored.submissions[Int(row.submission)].at
  }

  private func submittedAt(_ row: DeliveredRow) -> Timestamp {
    delivered.submissions[Int(row.submission)].at
  }

  private func answer(_ row: StoredRow) -> TickBoxAnswer? {
    TickBoxAnswer(row.value, stored.submissions[Int(row.submission)])
  }

  private func answer(_ row: DeliveredRow) -> TickBoxAnswer? {
    TickBoxAnswer(row.value, delivered.submissions[Int(row.submission)])
  }

  private mutating func differ(
    _ outcome: OutcomeClass,
    _ before: StoredRow?,
    _ after: DeliveredRow?,
    _ reason: String,
    isWithinDelivery: Bool = false,
    isDefaulted: Bool = false
  ) {
    guard let field = before?.field ?? after?.field else { return }
    differences.append(
      FieldDifference(
        organisation: delivered.organisation,
        field: field,
        outcome: outcome,
        count: 1,
        before: before?.value.value,
        after: after?.value.value,
        submittedBefore: before.map { submittedAt($0) },
        submittedAfter: after.map { submittedAt($0) },
        line: after.map { Int($0.line) },
        reason: reason,
        isWithinDelivery: isWithinDelivery,
        isDefaulted: isDefaulted,
        file: after.map(delivered.file) ?? delivered.file
      )
    )
  }

  /// The merged rows, with the submissions that they use, sorted, each once.
  ///
  /// The same state gives the same rows, whatever way it came about.
  func storedRows() -> StoredRows {
    var isUsed = Array(repeating: false, count: submissions.count)
    for row in merged { isUsed[Int(row.submission)] = true }
    var numbers = Array(repeating: UInt32(0), count: submissions.count)
    var used: [Submission] = []
    if submissions.count == 1, !merged.isEmpty {
      used = submissions
    } else {
      used = Set(submissions.indices.filter { isUsed[$0] }.map { submissions[$0] }).sorted()
      for index in submissions.indices where isUsed[index] {
        numbers[index] = used.firstIndex(of: submissions[index]).map { UInt32($0) } ?? 0
      }
    }
    var rows = merged
    for index in rows.indices { rows[index].submission = numbers[Int(rows[index].submission)] }
    return StoredRows(organisation: delivered.organisation, submissions: used, rows: rows)
  }
}
