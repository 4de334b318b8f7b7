public import Findings
public import Quality

/// Compares one part of the book with the same part of a delivery, and says what that means.
///
/// It is pure: pairs of rows in, the rows that the book shall hold out; what the whole came to is
/// its ``outcome``.
public struct PartComparison: Sendable {
  private let fields: ServiceFields
  private let known: Set<ODSCode>
  private let places: [Place]
  private var isOneFile: Bool { places.count == 1 }
  private let isCutShort: Bool
  private let incomplete: Set<ODSCode>
  private let asked: PartAsked
  private let fractions: FractionCheck
  private let roles: [FieldRole]
  private var payments: PaymentColumns?
  private var sums: NetworkSums?
  private var changes: ChangedValues
  private var reconciler: PartReconciler
  private var gathered: PartOutcome

  /// Starts on a part.
  ///
  /// - Parameters:
  ///   - fields: The fields of the part's service.
  ///   - known: The organisations that are known.
  ///   - places: The files that the delivery's part comes from, at least one, by number.
  ///   - isCutShort: Whether the delivery looks cut short, so that nothing in it may be taken as
  ///     gone.
  ///   - incomplete: The organisations of which records were set aside, so that nothing of them may
  ///     be taken as gone either.
  ///   - asked: What was asked of the part before.
  ///   - keepsPayments: Whether the payment values as they are then are wanted.
  ///   - changes: The part's changes, of which there are none yet.
  ///   - sums: Adds values up to networks; `nil` where there is nothing to add up.
  ///   - kept: How many findings of a rule are kept.
  public init(
    fields: ServiceFields,
    known: Set<ODSCode>,
    places: [Place],
    isCutShort: Bool,
    incomplete: Set<ODSCode> = [],
    asked: PartAsked = PartAsked(),
    keepsPayments: Bool,
    changes: ChangedValues,
    sums: NetworkSums?,
    keeping kept: Int
  ) {
    self.fields = fields
    self.known = known
    self.places = places
    self.asked = asked
    self.isCutShort = isCutShort
    self.incomplete = incomplete
    self.changes = changes
    self.sums = sums
    fractions = FractionCheck(fields.rows)
    roles = fields.rows.map(\.role)
    payments = keepsPayments ? PaymentColumns(fields) : nil
    reconciler = PartReconciler(
      isCutShort: isCutShort,
      known: known,
      isMapped: fields.rows.map { !$0.isInvented },
      incomplete: incomplete
    )
    gathered = PartOutcome(key: changes.key, fields: fields.rows)
    gathered.findings = FindingLog(keeping: kept)
  }

  /// Takes the next organisation.
  ///
  /// - Parameters:
  ///   - pair: What the book and the delivery hold of it.
  ///   - renamed: The fields of the book's rows whose values have come under their own name just
  ///     now, so that no declaration has seen them.
  /// - Returns: The rows that the book shall hold, and whether they differ from those that it held.
  public mutating func take(
    _ pair: PartPair,
    renamed: Set<UInt32> = []
  ) -> (rows: StoredRows, isChanged: Bool) {
    if !renamed.isEmpty { gathered.isChanged = true }
    switch pair {
    case .stored(let held):
      // What a file that was cut short does not hold was perhaps only not reached; what only the
      // book has is in no file.
      if !isCutShort, !incomplete.contains(held.organisation), held.isFromExtracts {
        gathered.absent.append(held.organisation)
      }
      take(renamed, of: held)
      pass(held)
      return (held, !renamed.isEmpty)
    case .delivered(let came, over: let held):
      let result = reconciler.take(stored: held, delivered: came)
      note(result, came, wasKnown: held != nil, renamed)
      pass(result.rows)
      if result.isChanged { gathered.isChanged = true }
      return (result.rows, result.isChanged || !renamed.isEmpty)
    }
  }

  private mutating func take(_ renamed: Set<UInt32>, of rows: StoredRows) {
    guard !renamed.isEmpty else { return }
    for row in rows.rows where renamed.contains(row.field) {
      guard fields.isPayment[Int(row.field)], !row.value.isBlank else { continue }
      changes.take(change(rows.organisation, row.field, nil, row.value.value, nil))
    }
  }

  /// What the part came to so far; its network totals apart.
  public var outcome: PartOutcome {
    var outcome = gathered
    outcome.counts = reconciler.counts
    outcome.changes = changes
    if let payments { outcome.payments = payments.values }
    return outcome
  }

  /// The sums, if the own rows of some network are not the sums of its members.
  public var differingSums: NetworkSums? {
    guard let sums, sums.differ else { return nil }
    return sums
  }

  private mutating func pass(_ rows: StoredRows) {
    sums?.add(rows)
    payments?.add(rows)
    for rank in fields.tickBoxes {
      guard let row = rows.row(of: rank) else { continue }
      gathered.answers[rows.organisation, default: [:]][fields.ranks.identifiers[Int(rank)]] =
        StoredAnswer(row.value, rows.submissions[Int(row.submission)])
    }
  }

  private mutating func note(
    _ result: PartReconciler.Result,
    _ came: DeliveredRows,
    wasKnown: Bool,
    _ renamed: Set<UInt32>
  ) {
    if result.isChanged, !fields.tickBoxes.isEmpty {
      gathered.answering.insert(came.organisation)
    }
    if result.isChanged, !known.contains(came.organisation) {
      gathered.unknown.append(came.organisation)
      gathered.filesOfUnknown.append(came.file)
    }
    gathered.differences += result.differences
    if let swapped = result.swapped {
      if gathered.swapped == nil {
        gathered.swapped = swapped
      } else {
        gathered.swapped?.count += swapped.count
      }
    }
    let asksBefore = gathered.asks.count
    for difference in result.differences {
      guard let field = difference.field else { continue }
      if difference.isWithinDelivery, difference.outcome == .conflict {
        // The reader has said it already.
        ask(nil, difference.reason, field, at: difference.file, difference.line, of: came)
        continue
      }
      guard !(difference.isWithinDelivery && isOneFile),
        let (rule, message) = difference.saying
      else { continue }
      report(rule, message, field, at: difference.file, difference.line, of: came)
    }
    if result.isChanged {
      reportMisfits(result.rows, came)
      holdAll(result.rows)
    }
    if asked.organisations.contains(came.organisation) {
      let isWhole =
        !isCutShort && !incomplete.contains(came.organisation)
        && gathered.asks.count == asksBefore
        && result.rows.rows.allSatisfy { roles[Int($0.field)].fits($0.value.value) }
      gathered.heard[came.organisation] = isWhole
    }
    takeChanges(result, wasKnown: wasKnown, renamed)
  }

  /// Says which values cannot be what their fields are.
  private mutating func reportMisfits(_ rows: StoredRows, _ came: DeliveredRows) {
    func say(_ rule: Rule, _ message: String, _ field: UInt32) {
      let row = came.rows.last { $0.field == field }
      report(
        rule,
        message,
        field,
        at: row.map(came.file) ?? came.file,
        row.map { Int($0.line) },
        of: came
      )
    }
    for row in rows.rows where !roles[Int(row.field)].fits(row.value.value) {
      say(
        .valueOfAnotherKind,
        "a \(roles[Int(row.field)].rawValue) cannot be \(row.value.value)",
        row.field
      )
    }
    for fault in fractions.faults(in: rows.rows) {
      say(
        .numeratorAboveDenominator,
        "the numerator is \(fault.numerator) and the denominator \(fault.denominator)",
        fault.field
      )
    }
  }

  private mutating func holdAll(_ rows: StoredRows) {
    guard changes.wantsAllValues(of: rows.organisation) else { return }
    let payments = rows.rows.filter { fields.isPayment[Int($0.field)] }
    changes.hold(
      payments.map { (fields.ranks.identifiers[Int($0.field)], $0.value.value) },
      of: rows.organisation
    )
  }

  private mutating func takeChanges(
    _ result: PartReconciler.Result,
    wasKnown: Bool,
    _ renamed: Set<UInt32>
  ) {
    let rows = result.rows
    guard wasKnown else {
      // The first values of an organisation are one difference, and a change each.
      for row in rows.rows where fields.isPayment[Int(row.field)] && !row.value.isBlank {
        let submission = rows.submissions[Int(row.submission)]
        changes.take(change(rows.organisation, row.field, nil, row.value.value, submission))
      }
      return
    }
    take(renamed, of: rows)
    for difference in result.differences {
      guard let field = difference.field, fields.isPayment[Int(field)],
        !renamed.contains(field), difference.outcome.isChange
      else { continue }
      changes.take(
        change(rows.organisation, field, difference.before, difference.after, nil)
      )
    }
  }

  private mutating func report(
    _ rule: Rule,
    _ message: String,
    _ field: UInt32,
    at file: Int,
    _ line: Int?,
    of came: DeliveredRows
  ) {
    var place = places[file]
    place.line = line
    let key = gathered.key
    let name = fields.ranks.identifiers[Int(field)]
    let subject = "\(came.organisation) \(key.service) \(key.achievementDate) \(name)"
    if let answer = asked.answer(to: rule, of: came.organisation, name) {
      gathered.findings.report(
        Finding(.askedAndAnswered, "\(message); \(answer)", at: place, subject: subject)
      )
    } else {
      gathered.findings.report(Finding(rule, message, at: place, subject: subject))
    }
    if rule.severity == .ask { ask(rule, message, field, at: file, line, of: came) }
  }

  /// Adds a field to what is asked of an organisation under a rule.
  private mutating func ask(
    _ rule: Rule?,
    _ message: String,
    _ field: UInt32,
    at file: Int,
    _ line: Int?,
    of came: DeliveredRows
  ) {
    // Those of one organisation are the last ones, a few rules of it.
    let own = gathered.asks.lastIndex { $0.organisation != came.organisation }.map { $0 + 1 } ?? 0
    for index in own..<gathered.asks.count where gathered.asks[index].rule == rule {
      gathered.asks[index].fields.append(field)
      return
    }
    gathered.asks.append(
      PartAsk(
        rule: rule,
        organisation: came.organisation,
        fields: [field],
        message: message,
        file: file,
        line: line
      )
    )
  }

  private func change(
    _ organisation: ODSCode,
    _ field: UInt32,
    _ old: AchievementValue?,
    _ new: AchievementValue?,
    _ submission: Submission?
  ) -> ValueChange {
    ValueChange(
      organisation: organisation,
      service: gathered.key.service,
      achievementDate: gathered.key.achievementDate,
      field: fields.ranks.identifiers[Int(field)],
      old: old,
      new: new,
      submission: submission
    )
  }
}

extension OutcomeClass {
  /// Whether the book comes to hold another value.
  fileprivate var isChange: Bool {
    switch self {
    case .new, .unexpected, .changed: true
    case .unchanged, .missing, .superseded, .conflict: false
    }
  }
}
