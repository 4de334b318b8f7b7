import Bundles
import Files
import Findings
import Quality
import Tabular

/// Parses one file or member from its blocks: an extract as it streams, all else as a small table.
struct MemberParser: ~Copyable {
  private let place: Place
  private let spoolFolder: String
  private let keepsRejects: Bool
  private var reader: RecordReader
  private var batch = RecordBatch()
  private var extract: ExtractReader?
  private var header: [String]?
  private var headerPlace: Place
  private var records: [TextTable.Record] = []
  private var log = FindingLog()
  private var refusal: IntakeContent?
  private var bytes = 0
  private var isText = true
  private var textIsWhole = true
  /// How many records are scanned before the next try to do without; more where that fails.
  private var scanLimit = Self.fewestScanned

  private static let fewestScanned = 1

  /// The most bytes of a table that is kept as text.
  static let tableLimit = 512 << 20

  init(place: Place, spoolFolder: String, keepsRejects: Bool) {
    self.place = place
    self.spoolFolder = spoolFolder
    self.keepsRejects = keepsRejects
    reader = RecordReader()
    headerPlace = place
  }

  /// Takes the next block.
  ///
  /// - Parameter block: Its bytes, at least one; other bytes afterwards.
  /// - Throws: A ``Failure`` where the spool cannot be written.
  mutating func take(_ block: inout [UInt8]) throws {
    if bytes == 0 {
      refusal = notText(block.span)
      isText = refusal == nil
    }
    bytes += block.count
    guard refusal == nil else { return }
    let joined = reader.countBeforeLending(block)
    if joined > 0 {
      reader.load(block.span.extracting(first: joined), into: &batch)
      try takeRecords()
    }
    guard joined < block.count else { return }
    reader.load(lending: &block, from: joined, into: &batch)
    try takeRecords()
    reader.giveBack(&block, from: &batch)
  }

  private mutating func takeRecords() throws {
    repeat {
      takeExpected()
      reader.next(into: &batch, limit: extract == nil ? .max : scanLimit)
      try takeBatch()
    } while reader.hasMore
  }

  /// Passes over the records that need no scan, and decides how many to scan before the next try.
  private mutating func takeExpected() {
    guard reader.maySkip, extract != nil else { return }
    var tally = RecordTally()
    let position = reader.position
    let taken = extract?.takeExpected(batch, from: position, line: reader.nextLine, &tally)
    guard let taken else { return }
    reader.skip(taken.records, bytes: taken.end - position, tally)
    scanLimit = taken.records >= scanLimit ? Self.fewestScanned : min(2 * scanLimit, 4_096)
  }

  private mutating func takeBatch() throws {
    var first = 0
    if header == nil, batch.count > 0 {
      let names = batch.texts(of: 0)
      header = names
      headerPlace = batch.place(ofField: nil, in: 0, of: place)
      first = 1
      try begin(names)
    }
    if extract != nil {
      try extract?.take(batch, from: first)
      return
    }
    guard refusal == nil else { return }
    if bytes > Self.tableLimit {
      refusal = .unrecognised(tried: "it is no extract and too long for any other table")
      records = []
      return
    }
    for fault in batch.faults { log.report(batch.finding(fault, in: place, header: header ?? [])) }
    let isWide = (header?.count ?? 0) > 1
    for record in first..<max(first, batch.count) {
      // A blank line is said as such; it is no row.
      if isWide, batch.fieldCount(of: record) == 0 { continue }
      records.append(
        TextTable.Record(
          cells: batch.texts(of: record),
          place: batch.place(ofField: nil, in: record, of: place)
        )
      )
    }
  }

  /// Decides by the header what kind of file it is.
  private mutating func begin(_ names: [String]) throws {
    switch BulkAchievementExtract.recognise(header: names) {
    case .recognised(let columns):
      extract = ExtractReader(
        columns: columns,
        header: names,
        place: place,
        spool: try SpoolFile(in: spoolFolder),
        keepsRejects: keepsRejects
      )
      reader.expectedFields = columns.count
    case .unreadable(let missing, let repeated):
      sayMissing(missing, names)
      for name in repeated {
        let columns = names.indices.filter { HeaderName.folded(names[$0]) == name }
        for column in columns.dropFirst() {
          log.report(
            Finding(
              .columnsRepeated,
              "the header has \(name) \(columns.count == 2 ? "twice" : "\(columns.count) times")",
              at: batch.place(ofField: column, in: 0, of: place, named: names[column]),
              counterpart: batch.place(ofField: columns[0], in: 0, of: place, named: names[column])
            )
          )
        }
      }
      refusal = .unrecognised(
        tried: "it looks like a bulk achievement extract, but its header cannot be read"
      )
    case .notAnExtract:
      break
    }
  }

  /// Says which columns the header lacks, and which others may be meant for them.
  private mutating func sayMissing(_ missing: [String], _ names: [String]) {
    let near = BulkAchievementExtract.nearColumns(to: missing, in: names)
    for (name, column) in near {
      log.report(
        Finding(
          .columnsMissing,
          "the header lacks \(name); \(CellText.shown(names[column])) is no column of an extract: "
            + "did you mean \(name)?",
          at: batch.place(ofField: column, in: 0, of: place, named: names[column])
        )
      )
    }
    let others = missing.filter { name in !near.contains { $0.name == name } }
    guard !others.isEmpty else { return }
    log.report(
      Finding(
        .columnsMissing,
        "the header lacks \(others.joined(separator: ", "))",
        at: headerPlace
      )
    )
  }

  /// Ends the file or member.
  consuming func finish() throws -> IntakeItem {
    if refusal == nil {
      reader.finish(into: &batch)
      textIsWhole = !batch.faults.contains { $0.kind == .unclosedQuote }
      try takeBatch()
      // A record that lacks both its line break and its sense was cut off in the middle.
      if !reader.summary.endsWithLineBreak, let refused = extract?.lastRefused,
        refused == batch.firstRecord + batch.count - 1
      {
        textIsWhole = false
      }
    }
    let summary = reader.summary
    if refusal == nil, extract == nil {
      for finding in summary.findings(in: place) { log.report(finding) }
    }
    if let extract = extract.take() {
      let delivery = try extract.finish(summary: summary, textIsWhole: textIsWhole)
      return IntakeItem(
        place: place,
        content: .extract(delivery),
        evidence: "its header has the columns of a bulk achievement extract "
          + "(\(delivery.dialectName))",
        summary: summary,
        findings: delivery.findings,
        recordCount: delivery.profile.rows + delivery.profile.faultyRecords,
        bytes: bytes
      )
    }
    if let refusal {
      return IntakeItem(
        place: place,
        content: refusal,
        evidence: "",
        summary: isText ? summary : nil,
        findings: log,
        recordCount: 0,
        bytes: bytes
      )
    }
    guard let header else {
      return IntakeItem(
        place: place,
        content: .unrecognised(tried: "it is empty"),
        evidence: "",
        summary: summary,
        findings: log,
        recordCount: 0
      )
    }
    let table = TextTable(
      place: place,
      header: header,
      headerPlace: headerPlace,
      records: records,
      summary: summary
    )
    return LayoutRecognition.recognise(table, findings: log)
  }

  /// Says why some first bytes are no text, `nil` if they may be.
  private mutating func notText(_ bytes: Span<UInt8>) -> IntakeContent? {
    if let kind = Bundle.archiveKind(bytes) {
      guard place.member != nil else {
        // A zip's directory stands at its end, so that one from a file is read elsewhere.
        let isPiped = place.source == "-" && kind == "zip"
        return .unrecognised(
          tried: isPiped
            ? "it is a zip from a pipe, which cannot be read from its end: save it as a file first"
            : "it is \(kind), which is not opened"
        )
      }
      // It may hold tables, so it must not pass for a document that can be left unread.
      let reason = "it is \(kind) inside a zip, which is not opened"
      log.report(Finding(.nestedArchive, reason, at: place))
      return .unrecognised(tried: reason)
    }
    let pdf = Array("%PDF-".utf8)
    if bytes.count >= pdf.count, pdf.indices.allSatisfy({ bytes[$0] == pdf[$0] }) {
      return .notATable(reason: "it is a PDF document")
    }
    if BinaryContent.isLikely(bytes) {
      return .unrecognised(tried: "it is not text: its first bytes stand for no characters")
    }
    return nil
  }
}
