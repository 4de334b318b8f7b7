public import Findings
public import Quality
public import Tabular

/// A bulk achievement extract as it was read: typed, checked row by row, part by part on a spool.
public struct ExtractDelivery: Sendable {
  /// The file and member that it came from.
  public let place: Place
  let dialect: BulkAchievementExtract.Dialect
  /// What the text of the file was like.
  public let summary: TextSummary
  /// What was counted.
  public let profile: ExtractProfile
  let names: ExtractNames
  let shapes: [[UInt32]]
  let parts: [ExtractPart]
  let spool: SharedSpool
  /// Whether the file looks cut short: nothing may be taken as gone because of it.
  public let isCutShort: Bool
  /// What was found while reading; repeats apart, which ``examineRepeats(in:)`` looks at.
  public let findings: FindingLog
  /// The records that could not be used.
  public let rejects: RejectList
  /// The organisations' numbers in the order of their codes.
  let organisationRanks: [Int]

  init(
    place: Place,
    dialect: BulkAchievementExtract.Dialect,
    summary: TextSummary,
    profile: ExtractProfile,
    names: ExtractNames,
    shapes: [[UInt32]],
    parts: [ExtractPart],
    spool: SharedSpool,
    isCutShort: Bool,
    findings: FindingLog,
    rejects: RejectList
  ) {
    self.place = place
    self.dialect = dialect
    self.summary = summary
    self.profile = profile
    self.names = names
    self.shapes = shapes
    self.parts = parts
    self.spool = spool
    self.isCutShort = isCutShort
    self.findings = findings
    self.rejects = rejects
    let codes = (0..<names.organisations.count).map { names.organisations.text(of: $0) }
    let order = codes.indices.sorted {
      codes[$0].utf8.lexicographicallyPrecedes(codes[$1].utf8)
    }
    var ranks = Array(repeating: 0, count: codes.count)
    for (rank, number) in order.enumerated() { ranks[number] = rank }
    organisationRanks = ranks
  }

  /// The parts that the extract covers, sorted.
  public var partKeys: [PartKey] { parts.map(\.key).sorted() }

  /// How many rows a part has.
  public func rowCount(of key: PartKey) -> Int {
    parts.first { $0.key == key }?.rowCount ?? 0
  }

  /// The fields of the extract, by number.
  public var fields: [ExtractField] {
    (0..<names.fields.count).map { names.field($0 + 1) }
  }

  /// Reads one part, organisation by organisation in the order of their codes.
  ///
  /// - Parameters:
  ///   - key: A part that the extract covers.
  ///   - ranks: The rank of each of the ``fields`` in the order that the rows shall have.
  /// - Returns: A reader at the first organisation.
  /// - Throws: A ``Failure`` where the spool cannot be read.
  public func reader(of key: PartKey, ranks: [UInt32]) throws -> ExtractPartReader {
    guard let part = parts.first(where: { $0.key == key }) else {
      preconditionFailure("the extract does not cover that part")
    }
    return try ExtractPartReader(self, part, ranks: ranks, only: nil)
  }

  /// The rows that were submitted after a day, which the reader of a file cannot judge: the latest
  /// submission counts, and one that is still to come would outrank all that come before it.
  ///
  /// - Parameter day: The day on which the file is taken in.
  /// - Returns: How many there are, the line of the first, and the latest day; `nil` if none.
  public func submissions(
    after day: CalendarDate
  ) -> (rows: Int, line: Int, latest: CalendarDate)? {
    let later = names.rowsOfDay.filter { $0.key > day }
    guard let latest = later.keys.max(), let line = later.values.map(\.line).min() else {
      return nil
    }
    return (later.values.reduce(0) { $0 + $1.rows }, line, latest)
  }

  /// Looks at every field that may stand there twice, and says what is to be said of it.
  public func examineRepeats(in log: inout FindingLog) throws {
    // Names that fold alike are one field.
    let ranks = names.canonical.map { UInt32($0 - 1) }
    for part in parts.sorted(by: { $0.key < $1.key }) where part.revisited.count > 0 {
      var reader = try ExtractPartReader(self, part, ranks: ranks, only: part.revisited)
      while let delivered = try reader.next() {
        examine(delivered, of: part.key, in: &log)
      }
    }
  }

  private func examine(
    _ delivered: DeliveredRows,
    of key: PartKey,
    in log: inout FindingLog
  ) {
    let rows = delivered.rows
    var start = 0
    while start < rows.count {
      var end = start + 1
      while end < rows.count, rows[end].field == rows[start].field { end += 1 }
      if end - start > 1 || !rows[start].isLast {
        let range = start..<end
        func say(_ rule: Rule, _ message: String, _ row: Int, _ other: Int?) {
          log.report(
            Finding(
              rule,
              message,
              at: place(of: rows[row]),
              counterpart: other.map { place(of: rows[$0]) },
              subject: subject(of: rows[row], delivered.organisation, key)
            )
          )
        }
        let choice = SubmissionChoice.choose(among: range, of: delivered) { row, why in
          switch why {
          case .duplicate(let twin):
            say(.rowDuplicate, "the row repeats line \(rows[twin].line)", row, twin)
          case .defaulted(by: let given):
            say(
              .rowSuperseded,
              "filled in by default; line \(rows[given].line) counts in its place",
              row,
              given
            )
          case .superseded(by: nil):
            break
          case .superseded(by: let later?):
            let at = delivered.submissions[Int(rows[row].submission)].at
            let current = delivered.submissions[Int(rows[later].submission)].at
            if at > current {
              say(
                .supersededButLater,
                "marked superseded, but submitted \(at) after the current row's \(current)",
                row,
                later
              )
            } else {
              say(.rowSuperseded, "line \(rows[later].line) counts in its place", row, later)
            }
          }
        }
        switch choice {
        case .row: break
        case .none:
          for row in range {
            say(.noCurrentRow, "superseded, and no current row is there", row, nil)
          }
        case .conflict(let rivals):
          say(.rowConflict, delivered.words(ofRivals: rivals), rivals[1], rivals[0])
        }
      }
      start = end
    }
  }

  private func place(of row: DeliveredRow) -> Place {
    var place = place
    place.line = Int(row.line)
    return place
  }

  private func subject(
    of row: DeliveredRow,
    _ organisation: ODSCode,
    _ key: PartKey
  ) -> String {
    let field = names.field(Int(row.field) + 1)
    return "\(organisation) \(key.service) \(key.achievementDate) \(field.indicator) "
      + field.name.prefix(60)
  }
}
