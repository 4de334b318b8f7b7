import Findings
import Quality
import Tabular

/// Turns the records of a bulk achievement extract into typed segments on the spool.
///
/// Codes are checked once, when first seen, and compared with the last row's first; the next
/// field is expected to be the one that followed this one last time. Nothing is allocated for a
/// field or a row.
struct ExtractReader: ~Copyable {
  let columns: BulkAchievementExtract.Columns
  let header: [String]
  let place: Place
  var names = ExtractNames()
  var spool: ExtractSpool
  var log: FindingLog
  private var rejects: RejectList
  var profile = ExtractProfile()

  var segment = ExtractSegment()
  var current = Current()
  var previousField = 0
  var successors: [UInt32] = []
  private var shapes: [[UInt32]] = []
  private var lastShape: Int?
  /// How many submission dates are dates only with the month first.
  var monthFirst = 0
  /// The number in the file of the last record that could not be used.
  private(set) var lastRefused: Int?
  private var sightings: [UInt32] = []
  private var sighting: UInt32 = 0

  /// The numbers of the last row's repeated cells, and what they come to.
  struct Current {
    var service = -1
    var name = -1
    var organisation = -1
    var date = -1
    var part = -1
    var defaults = -1
    var user = -1
    var submitDate = -1
    var submitTime = -1
    var submission: UInt32 = 0
    var isLast = true
  }

  /// What the next row is likely to be; nothing where the columns are not in the usual order.
  var expected = ExpectedRecord()
  private let isInUsualOrder: Bool

  /// Field sequences kept by number; a file with more different ones writes them out.
  private static let shapeLimit = 64
  /// A segment is closed at this many rows, so that memory does not depend on the file.
  static let segmentLimit = 65_536

  /// Starts on a file whose header has been recognised.
  ///
  /// - Parameters:
  ///   - columns: Where the columns stand.
  ///   - header: The header's names, for findings.
  ///   - place: The file and member.
  ///   - spool: Where typed rows go.
  ///   - keepsRejects: Whether records that cannot be used are kept as they stood.
  init(
    columns: BulkAchievementExtract.Columns,
    header: [String],
    place: Place,
    spool: SharedSpool,
    keepsRejects: Bool
  ) {
    self.columns = columns
    self.header = header
    self.place = place
    self.spool = ExtractSpool(file: spool)
    log = FindingLog()
    isInUsualOrder = columns.isInUsualOrder
    rejects = RejectList(place: place, limit: keepsRejects ? RejectList.limit : 0)
    for column in columns.unknown {
      log.report(
        Finding(
          .columnUnknown,
          "the column \(column.name.prefix(80)) is not one of an extract's",
          at: self.place(line: 1, record: 0, column: column.number - 1)
        )
      )
    }
    if columns.dialect != .current {
      log.report(
        Finding(
          .noSubmissionTimes,
          "the layout is \(columns.dialect.rawValue): it has no submission times",
          at: self.place(line: 1, record: 0, column: nil)
        )
      )
    }
  }

  /// Takes the records of a batch from the one numbered `first` in it.
  mutating func take(_ batch: borrowing RecordBatch, from first: Int) throws {
    guard !batch.faults.isEmpty else {
      for record in first..<batch.count { try take(record, of: batch) }
      return
    }
    var refused: [Int: (rule: Rule, errors: Int)] = [:]
    for fault in batch.faults {
      let finding = batch.finding(fault, in: place, header: header)
      log.report(finding)
      guard finding.rule.severity == .error else { continue }
      refused[fault.record, default: (finding.rule, 0)].errors += 1
    }
    for record in first..<batch.count {
      if let (rule, errors) = refused[record] {
        lastRefused = batch.firstRecord + record
        rejects.add(
          rule,
          errors: errors,
          of: subject(of: record, in: batch),
          record: record,
          in: batch
        )
        profile.faultyRecords += 1
      } else if batch.fieldCount(of: record) == columns.count {
        try take(record, of: batch)
      }
    }
  }

  private mutating func take(_ record: Int, of batch: borrowing RecordBatch) throws {
    let base = batch.fields(of: record).lowerBound
    let bytes = batch.bytes.span
    let fields = batch.fields.span

    // A record with a fault must not become what others are expected to be.
    let mayLearn = isInUsualOrder && batch.faults.isEmpty
    let raw = batch.range(of: record)
    let indicator = fields[base + columns.indicator]
    let behindStart = Int(indicator.start) - (indicator.wasQuoted ? 1 : 0)
    if expected.starts(bytes, raw.lowerBound..<behindStart) {
      if segment.fields.count >= Self.segmentLimit { try flush() }
    } else {
      guard try takeStart(record, base, of: batch) else { return }
      if mayLearn { expected.keepStart(of: record, in: batch, columns: 0..<columns.indicator) }
    }

    let name = fields[base + columns.field]
    let successor = Int(successors[previousField])
    let field: Int
    if successor > 0, names.matches(field: successor, of: current.service, bytes, indicator, name) {
      field = successor
    } else {
      guard let found = find(indicator, name, record, of: batch) else { return }
      field = found
      successors[previousField] = UInt32(field)
    }

    guard let value = PackedValue(bytes, in: fields[base + columns.value].range) else {
      refuse(
        .valueNotWhole,
        record,
        columns.value,
        of: batch,
        "\(shown(fields[base + columns.value], in: batch)) is not a whole number, Y or N"
      )
      return
    }
    let end = fields[base + columns.value].range.upperBound..<raw.upperBound
    if segment.submissions.isEmpty || !expected.ends(bytes, end) {
      expected.forgetEnd()
      guard try readSubmission(record, base, of: batch) else { return }
      if mayLearn {
        expected.keepEnd(of: record, in: batch, columns: columns.value + 1..<columns.count)
      }
    }
    if mayLearn {
      expected.keepMiddle(
        of: field,
        record,
        in: batch,
        columns: columns.indicator..<columns.value
      )
    }
    previousField = field
    segment.append(
      field: UInt32(field),
      value: value.code,
      line: UInt32(truncatingIfNeeded: batch.line(of: record)),
      submission: current.submission,
      isLast: current.isLast
    )
    profile.rows += 1
    if value.isBlank { profile.blanks += 1 }
  }

  /// Reads service, organisation and date of a row; `false` if the record was refused.
  private mutating func takeStart(
    _ record: Int,
    _ base: Int,
    of batch: borrowing RecordBatch
  ) throws -> Bool {
    let bytes = batch.bytes.span
    let fields = batch.fields.span
    expected.forgetStart()
    let service = fields[base + columns.service].range
    let organisation = fields[base + columns.organisation].range
    let date = fields[base + columns.date].range
    if !(current.part >= 0
      && names.services.matches(current.service, bytes, service)
      && names.organisations.matches(current.organisation, bytes, organisation)
      && names.dates.matches(current.date, bytes, date))
    {
      try flush()
      guard begin(record, of: batch) else { return false }
    } else if segment.fields.count >= Self.segmentLimit {
      try flush()
    }
    if let name = columns.name {
      let range = fields[base + name].range
      if !(current.name >= 0 && names.serviceNames.matches(current.name, bytes, range)) {
        let known = names.serviceNames.intern(fields[base + name], of: batch)
        if known.isNew { look(at: name, record, of: batch) }
        current.name = known.id
        names.notice(name: current.name, ofService: current.service)
      }
    }
    return true
  }

  /// Puts the segment on the spool and looks whether any field may stand there twice.
  private mutating func flush() throws {
    guard !segment.isEmpty else { return }
    var shape = lastShape
    var repeats = false
    if shape.map({ shapes[$0] != segment.fields }) ?? true {
      shape = shapes.firstIndex { $0 == segment.fields }
      if shape == nil {
        repeats = repeatsAField()
        if !repeats, shapes.count < Self.shapeLimit {
          shape = shapes.count
          shapes.append(segment.fields)
        }
      }
    }
    if shape != nil { lastShape = shape }
    names.count(segment)
    try spool.add(segment, shape: shape, repeats: repeats, to: current.part)
    segment.removeAll()
    current.submission = 0
    current.defaults = -1
  }

  private mutating func repeatsAField() -> Bool {
    while sightings.count <= names.fields.count { sightings.append(0) }
    sighting += 1
    for written in segment.fields {
      let field = names.canonical[Int(written) - 1]
      if sightings[field] == sighting { return true }
      sightings[field] = sighting
    }
    return false
  }

  mutating func refuse(
    _ rule: Rule,
    _ record: Int,
    _ column: Int,
    of batch: borrowing RecordBatch,
    _ message: String
  ) {
    profile.faultyRecords += 1
    log.report(
      Finding(
        rule,
        message,
        at: batch.place(ofField: column, in: record, of: place, named: header[column]),
        excerpt: batch.excerpt(around: batch.range(of: record).lowerBound)
      )
    )
    lastRefused = batch.firstRecord + record
    rejects.add(
      rule,
      errors: 1,
      of: subject(of: record, in: batch),
      record: record,
      in: batch
    )
  }

  /// What a record that cannot be used is of, as far as that can be relied on.
  private func subject(
    of record: Int,
    in batch: borrowing RecordBatch
  ) -> (organisation: ODSCode, date: CalendarDate?)? {
    let base = batch.fields(of: record).lowerBound
    let count = batch.fieldCount(of: record)
    // Behind a quote that is out of place other records may have been read into this one.
    for index in batch.range(of: record).dropLast(2)
    where batch.bytes[index] == 0x0A || batch.bytes[index] == 0x0D {
      return nil
    }
    guard count > max(columns.organisation, columns.date),
      let code = ODSCode(batch.text(of: batch.fields[base + columns.organisation]))
    else { return nil }
    let day = batch.text(of: batch.fields[base + columns.date])
    let date = CalendarDate(compact: day) ?? CalendarDate(iso: day)
    // With too few or too many fields these cells may be others.
    return count == columns.count || date != nil ? (code, date) : nil
  }

  private func place(line: Int, record: Int, column: Int?) -> Place {
    var place = place
    place.line = line
    place.record = record
    place.field = column.map { header[$0] }
    place.fieldNumber = column.map { $0 + 1 }
    return place
  }

  /// Ends the file: says whether it looks cut short and hands over what was read.
  ///
  /// - Parameters:
  ///   - summary: What the text of the file was like.
  ///   - textIsWhole: Whether the text ended as a file should: no unclosed quote, no half record.
  /// - Returns: The typed rows and what was found.
  /// - Throws: A ``Failure`` where the spool cannot be written.
  consuming func finish(summary: TextSummary, textIsWhole: Bool) throws -> ExtractDelivery {
    try flush()
    let (parts, file) = try spool.finish()
    let rows = profile.rows + profile.faultyRecords
    let isCutShort = !textIsWhole || rows == 99_999 || rows == 1_048_575
    if isCutShort {
      log.report(
        Finding(
          .fileCutShort,
          textIsWhole
            ? "there are exactly \(rows) rows, the number at which programs cut files"
            : "the last record is not whole",
          at: place
        )
      )
    }
    for finding in summary.findings(in: place) { log.report(finding) }
    if monthFirst > 0 {
      log.report(
        Finding(
          .submissionDatesMonthFirst,
          "\(monthFirst) submission \(monthFirst == 1 ? "date fits" : "dates fit") only with the "
            + "month first, so that every other may be meant so as well",
          at: place
        )
      )
    }
    if rows == 0 {
      log.report(Finding(.noRows, "there is a header and no row", at: place))
    }
    return ExtractDelivery(
      place: place,
      dialect: columns.dialect,
      summary: summary,
      profile: profile,
      names: names,
      shapes: shapes,
      parts: parts,
      spool: file,
      isCutShort: isCutShort,
      findings: log,
      rejects: rejects
    )
  }
}
