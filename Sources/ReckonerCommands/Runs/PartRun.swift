import Book
import Findings
import Intake
import Quality
import Reconciliation
import Reports

/// What comparing one part of the book with one part of a delivery came to.
struct PartResult: Sendable {
  /// The part.
  let key: PartKey
  /// How many values came to what.
  var counts = OutcomeCounts()
  /// Every value that differs.
  var differences: [FieldDifference] = []
  /// The payment values that are new or differ.
  var changes: ChangedValues
  /// Organisations that the book holds and the delivery does not.
  var absent: [ODSCode] = []
  /// Organisations in the delivery that no table knows.
  var unknown: [ODSCode] = []
  /// What differs or cannot be, of which a person has to know even if nothing changes.
  var findings = FindingLog(keeping: DeliveryReading.keptFindings)
  /// Whether the book's part has to be written anew.
  var isChanged = false
  /// The sums, if the own rows of some network are not the sums of its members.
  var differingSums: NetworkSums?
  /// The totals of those networks, compared practice by practice.
  var totals: [NetworkTotals] = []
  /// The payment values as they are now, if they were asked for.
  var payments = PaymentValues()
  /// The answers to the service's tick-boxes as they are now.
  var answers: CarryForward.Answers = [:]
  /// Whose answers came or changed.
  var answering: Set<ODSCode> = []
}

/// Compares one part, and writes it anew if anything in it changed.
struct PartRun: ~Copyable {
  private let key: PartKey
  private let base: BookVersion
  private let book: Book
  private let fields: PartFields
  private let isPayment: [Bool]
  /// For each rank of a payment field its place among them.
  private let paymentColumns: [Int?]
  private let paymentCount: Int
  private let known: Set<ODSCode>
  private let publication: Publication?
  private let keepsPayments: Bool
  private let fractions: FractionCheck
  private let roles: [FieldRole]
  private let place: Place
  private let isOneFile: Bool
  private let isCutShort: Bool
  private var sums: NetworkSums?
  private var result: PartResult
  private var reconciler: PartReconciler
  private var writer: PartWriter
  private var output: ObjectWriter?
  private let renaming: FieldRenaming
  private let tickBoxes: [UInt32]
  private let stored: StoredPrefetch?
  private var ahead: ArraySlice<StoredPrefetch.Entry> = []
  private var isStoredAtEnd = false
  /// The next organisation of the book, and where its rows begin in the file.
  private var standing: StoredRows?
  private var standingOffset = 0
  /// The fields of that organisation whose values have come under their own name just now.
  private var standingRenamed: Set<UInt32> = []

  /// Prepares a part.
  ///
  /// - Parameters:
  ///   - key: The part.
  ///   - run: The run; its base version holds the part, or will.
  ///   - service: The fields of the part's service.
  ///   - known: The organisations that are known.
  ///   - place: The file that the part comes from, the first of several.
  ///   - isOneFile: Whether it comes from that file alone.
  ///   - isCutShort: Whether the delivery looks cut short.
  ///   - keepsPayments: Whether the payment values as they are then are wanted.
  ///   - changes: What changed, of which there is nothing yet.
  ///   - sums: Adds values up to networks.
  ///   - publication: Where the part is written; `nil` for a dry run.
  /// - Throws: A `Failure` where the book cannot be read.
  init(
    _ key: PartKey,
    of run: BookRun,
    fields service: ServiceFields,
    known: Set<ODSCode>,
    place: Place,
    isOneFile: Bool,
    isCutShort: Bool,
    keepsPayments: Bool,
    changes: ChangedValues,
    sums: NetworkSums?,
    publication: Publication?
  ) throws {
    self.sums = sums
    self.key = key
    self.keepsPayments = keepsPayments
    self.place = place
    self.isOneFile = isOneFile
    self.isCutShort = isCutShort
    fractions = FractionCheck(service.rows)
    roles = service.rows.map(\.role)
    base = run.base
    book = run.book
    fields = service.ranks
    renaming = FieldRenaming(service.rows)
    tickBoxes = service.tickBoxes
    isPayment = service.isPayment
    var columns: [FieldID] = []
    paymentColumns = service.rows.map { row in
      guard row.purpose == .payment else { return nil }
      columns.append(row.field)
      return columns.count - 1
    }
    paymentCount = columns.count
    self.known = known
    self.publication = publication
    result = PartResult(key: key, changes: changes)
    if keepsPayments { result.payments = PaymentValues(of: columns) }
    reconciler = PartReconciler(
      isCutShort: isCutShort,
      known: known,
      isMapped: service.rows.map { !$0.isInvented }
    )
    writer = PartWriter(fields: service.ranks)
    guard run.base.file(PartFiles(key).values) != nil else {
      stored = nil
      return
    }
    let (base, book) = (run.base, run.book)
    stored = StoredPrefetch {
      try StoredPartReader(key, in: base, of: book, fields: service.ranks)
    }
  }

  deinit {
    stored?.stop()
  }

  /// Compares the part with a delivery.
  mutating func run(_ delivery: consuming DeliveryReader) throws -> PartResult {
    var delivery = delivery
    try advance()
    var delivered = try delivery.next()
    while standing != nil || delivered != nil {
      if let held = standing, delivered.map({ held.organisation < $0.organisation }) ?? true {
        // What a file that was cut short does not hold was perhaps only not reached.
        if !isCutShort, held.isFromExtracts { result.absent.append(held.organisation) }
        noteRenamed(held)
        try put(held, isChanged: !standingRenamed.isEmpty)
        try advance()
        continue
      }
      guard let came = delivered else { break }
      let held = standing?.organisation == came.organisation ? standing : nil
      let outcome = reconciler.take(stored: held, delivered: came)
      note(outcome, came, wasKnown: held != nil)
      let isRenamed = held != nil && !standingRenamed.isEmpty
      try put(outcome.rows, isChanged: outcome.isChanged || isRenamed)
      if held != nil { try advance() }
      delivered = try delivery.next()
    }
    result.findings.merge(delivery.findings)
    result.counts = reconciler.counts
    if let sums, !sums.differing.isEmpty { result.differingSums = sums }
    try finish()
    return result
  }

  private mutating func advance() throws {
    if ahead.isEmpty, !isStoredAtEnd, let stored {
      ahead = try stored.next()[...]
      isStoredAtEnd = ahead.isEmpty
    }
    let next = ahead.popFirst()
    standing = next?.rows
    standingOffset = next?.offset ?? 0
    standingRenamed = []
    if !renaming.isEmpty, let held = standing, let renamed = renaming.renamed(held) {
      standing = renamed.rows
      standingRenamed = renamed.fields
    }
  }

  /// Notes the payment values that no declaration has seen, because they stood under no name that
  /// counts.
  private mutating func noteRenamed(_ rows: StoredRows) {
    for row in rows.rows where standingRenamed.contains(row.field) {
      guard isPayment[Int(row.field)], !row.value.isBlank else { continue }
      result.changes.take(change(rows.organisation, row.field, nil, row.value.value, nil))
    }
  }

  private mutating func note(
    _ outcome: PartReconciler.Result,
    _ came: DeliveredRows,
    wasKnown: Bool
  ) {
    if outcome.isChanged, !known.contains(came.organisation) {
      result.unknown.append(came.organisation)
    }
    if outcome.isChanged, !tickBoxes.isEmpty { result.answering.insert(came.organisation) }
    result.differences += outcome.differences
    for difference in outcome.differences { report(difference) }
    if outcome.isChanged {
      for row in outcome.rows.rows where !roles[Int(row.field)].fits(row.value.value) {
        report(
          .valueOfAnotherKind,
          "a \(roles[Int(row.field)].rawValue) cannot be \(row.value.value)",
          came.organisation,
          row.field,
          came.rows.last { $0.field == row.field }.map { Int($0.line) }
        )
      }
      for fault in fractions.faults(in: outcome.rows.rows) {
        report(
          .numeratorAboveDenominator,
          "the numerator is \(fault.numerator) and the denominator \(fault.denominator)",
          came.organisation,
          fault.field,
          came.rows.last { $0.field == fault.field }.map { Int($0.line) }
        )
      }
    }
    if outcome.isChanged, result.changes.wantsAllValues(of: came.organisation) {
      let payments = outcome.rows.rows.filter { isPayment[Int($0.field)] }
      result.changes.hold(
        payments.map { (fields.identifiers[Int($0.field)], $0.value.value) },
        of: came.organisation
      )
    }
    guard wasKnown else {
      for row in outcome.rows.rows where isPayment[Int(row.field)] && !row.value.isBlank {
        let submission = outcome.rows.submissions[Int(row.submission)]
        result.changes.take(
          change(came.organisation, row.field, nil, row.value.value, submission)
        )
      }
      return
    }
    noteRenamed(outcome.rows)
    for difference in outcome.differences {
      guard let field = difference.field, isPayment[Int(field)],
        !standingRenamed.contains(field),
        [.new, .unexpected, .changed].contains(difference.outcome)
      else { continue }
      result.changes.take(
        change(came.organisation, field, difference.before, difference.after, nil)
      )
    }
  }

  /// Says a difference that leaves the book as it is, or it would pass unseen.
  private mutating func report(_ difference: FieldDifference) {
    // Within one file the reader has said it already.
    guard let field = difference.field, !(difference.isWithinDelivery && isOneFile) else { return }
    let rule: Rule
    switch difference.outcome {
    case .missing:
      // Blank from the start: it has never been there.
      guard difference.before != nil else { return }
      rule = difference.after == nil ? .valueVanished : .valueBlanked
    case .superseded: rule = difference.isDefaulted ? .answerDefaulted : .valueOlder
    case .conflict:
      // Whoever reads the delivery has said it already.
      if difference.isWithinDelivery { return }
      rule = .valueContradictsBook
    case .unchanged, .new, .changed, .unexpected: return
    }
    let before = difference.before.map { $0 == .blank ? "blank" : "\($0)" } ?? "nothing"
    let after = difference.after.map { $0 == .blank ? "blank" : "\($0)" } ?? "nothing"
    report(
      rule,
      "the book has \(before), the extract \(after): \(difference.reason)",
      difference.organisation,
      field,
      difference.line
    )
  }

  private mutating func report(
    _ rule: Rule,
    _ message: String,
    _ organisation: ODSCode,
    _ field: UInt32,
    _ line: Int?
  ) {
    var place = place
    place.line = isOneFile ? line : nil
    result.findings.report(
      Finding(
        rule,
        message,
        at: place,
        subject: "\(organisation) \(key.service) \(key.achievementDate) "
          + "\(fields.identifiers[Int(field)])"
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
      service: key.service,
      achievementDate: key.achievementDate,
      field: fields.identifiers[Int(field)],
      old: old,
      new: new,
      submission: submission
    )
  }

  private mutating func put(_ rows: StoredRows, isChanged: Bool) throws {
    sums?.add(rows)
    for rank in tickBoxes {
      guard let row = rows.row(of: rank) else { continue }
      let (field, submission) = (
        fields.identifiers[Int(rank)], rows.submissions[Int(row.submission)]
      )
      result.answers[rows.organisation, default: [:]][field] = StoredAnswer(row.value, submission)
      result.payments.note(submission.kind, of: rows.organisation, field)
    }
    if keepsPayments {
      var payments = Array(repeating: PackedValue.blank, count: paymentCount)
      var isAny = false
      for row in rows.rows {
        guard let column = paymentColumns[Int(row.field)] else { continue }
        payments[column] = row.value
        isAny = true
      }
      if isAny { result.payments.add(rows.organisation, payments) }
    }
    if isChanged, !result.isChanged {
      result.isChanged = true
      try begin()
    }
    writer.add(rows, areWritten: !result.isChanged || publication == nil)
    if let output { try writer.drain { bytes throws(Failure) in try output.append(bytes) } }
  }

  /// Begins to write, with the bytes of all organisations before the first that changed.
  private mutating func begin() throws {
    guard let publication else { return }
    let files = PartFiles(key)
    let output = try publication.writer(for: files.values)
    self.output = output
    guard let file = base.file(files.values) else {
      try output.append(PartWriter.valuesHeader)
      return
    }
    var left = standing == nil ? file.bytes : standingOffset
    let source = try book.reader(of: file)
    var block = [UInt8](repeating: 0, count: 128 << 10)
    while left > 0 {
      let count = min(try source.read(into: &block), left)
      guard count > 0 else { break }
      try output.append(block.span.extracting(first: count))
      left -= count
    }
  }

  private mutating func finish() throws {
    guard let output, let publication else { return }
    try writer.drain(all: true) { bytes throws(Failure) in try output.append(bytes) }
    _ = try output.finish(rows: writer.rowCount)
    let submissions = writer.submissionsTable
    try publication.put(
      PartFiles(key).submissions,
      bytes: submissions.bytes,
      rows: submissions.rows
    )
  }
}

/// The fields of a service in order of rank, and which of them are for payment.
struct ServiceFields: Sendable {
  /// The order.
  let ranks: PartFields
  /// Whether the field of each rank is for payment.
  let isPayment: [Bool]
  /// The rows of the fields, by rank.
  let rows: [FieldRow]
  /// The ranks of the tick-boxes whose answers are carried forward or have a default.
  private(set) var tickBoxes: [UInt32] = []

  /// Puts the fields of a service in order.
  ///
  /// - Parameters:
  ///   - service: The service.
  ///   - fields: The fields of all services.
  ///   - definition: The service's definition, for its tick-boxes.
  init(_ service: ServiceCode, of fields: [FieldRow], by definition: ServiceDefinition? = nil) {
    let rows = fields.filter { $0.service == service }.sorted { $0.field < $1.field }
    self.rows = rows
    ranks = PartFields(rows.map(\.field))
    isPayment = rows.map { $0.purpose == .payment }
    tickBoxes = (definition.map(TickBox.all) ?? []).compactMap { ranks.rank(of: $0.field) }
  }
}
