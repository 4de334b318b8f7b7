public import Findings
public import Quality

/// Reads one part of several extracts at once, organisation by organisation.
///
/// Rows of one organisation in two files are put together; which of them count is then decided as
/// within one file. Where rows of two files repeat, replace or contradict each other, ``findings``
/// say so.
public struct DeliveryReader: Sendable {
  private var readers: [ExtractPartReader]
  private var heads: [DeliveredRows?]
  private var conflicts = FindingLog()
  /// For each file the first of its rows that repeat another file's, and how many there are.
  private var repeats: [(shown: [Finding], count: Int)]
  /// For each file the first of its rows that another file's replace, and how many there are.
  private var replaced: [(shown: [Finding], count: Int)]
  private let names: [String]

  /// Starts on a part.
  ///
  /// - Parameters:
  ///   - readers: A reader of the part for each of the files, with the same ranks.
  ///   - names: What sentences call the files; the last part of each path if not given.
  /// - Throws: A ``Failure`` where a spool cannot be read.
  public init(_ readers: [ExtractPartReader], named names: [String]? = nil) throws {
    self.readers = readers
    self.names =
      names
      ?? readers.map { reader in
        let file = reader.place.file
        return file.split(separator: "/").last.map(String.init) ?? file
      }
    heads = []
    repeats = readers.map { _ in ([], 0) }
    replaced = repeats
    for index in readers.indices { heads.append(try self.readers[index].next()) }
  }

  /// What rows of one file say of rows of another, as far as it was read.
  public var findings: FindingLog {
    var log = conflicts
    for (shown, count) in repeats + replaced { log.add(shown, count: count) }
    return log
  }

  /// The rows of the next organisation, `nil` after the last.
  public mutating func next() throws -> DeliveredRows? {
    guard let organisation = heads.compactMap({ $0?.organisation }).min() else { return nil }
    var result: DeliveredRows?
    /// For each submission the file that it is in.
    var files: [Int] = []
    for index in heads.indices {
      guard let head = heads[index], head.organisation == organisation else { continue }
      heads[index] = try readers[index].next()
      files += head.submissions.map { _ in index }
      guard var together = result else {
        result = head
        result?.file = index
        continue
      }
      let base = UInt32(together.submissions.count)
      together.submissions += head.submissions
      for var row in head.rows {
        row.submission += base
        together.rows.append(row)
      }
      together.hasRepeats = true
      result = together
    }
    guard var together = result, files.first != files.last else { return result }
    together.files = files.map { names[$0] }
    together.fileNumbers = files
    // Lines of two files may have the same number; the files' order decides then.
    together.rows.sort {
      ($0.field, $0.line, $0.submission) < ($1.field, $1.line, $1.submission)
    }
    examine(together, files)
    return together
  }

  private mutating func examine(_ delivered: DeliveredRows, _ files: [Int]) {
    let rows = delivered.rows
    var start = 0
    while start < rows.count {
      var end = start + 1
      while end < rows.count, rows[end].field == rows[start].field { end += 1 }
      if end - start > 1 { examine(start..<end, of: delivered, files) }
      start = end
    }
  }

  private mutating func examine(
    _ range: Range<Int>,
    of delivered: DeliveredRows,
    _ files: [Int]
  ) {
    func file(_ row: Int) -> Int { files[Int(delivered.rows[row].submission)] }
    guard range.contains(where: { file($0) != file(range.lowerBound) }) else { return }
    func at(_ row: Int) -> Timestamp {
      delivered.submissions[Int(delivered.rows[row].submission)].at
    }
    /// Whether a row is the one that counts, as far as its own file goes; if not, that was said.
    func isCurrent(_ row: Int) -> Bool {
      delivered.rows[row].isLast
        && !range.contains {
          delivered.rows[$0].isLast && file($0) == file(row) && at($0) > at(row)
        }
    }
    var twins: [(row: Int, twin: Int)] = []
    var older: [(row: Int, later: Int)] = []
    let choice = SubmissionChoice.choose(among: range, of: delivered) { row, why in
      switch why {
      case .duplicate(let twin) where file(row) != file(twin): twins.append((row, twin))
      case .superseded(by: let later?) where file(row) != file(later) && isCurrent(row):
        older.append((row, later))
      default: break
      }
    }
    for (row, twin) in twins {
      repeats[file(row)].count += 1
      guard repeats[file(row)].shown.count < conflicts.kept else { continue }
      let finding = finding(
        .rowDuplicate,
        "the row repeats one of another file of the delivery",
        row,
        twin,
        of: delivered,
        files
      )
      repeats[file(row)].shown.append(finding)
    }
    for (row, later) in older {
      replaced[file(row)].count += 1
      guard replaced[file(row)].shown.count < conflicts.kept else { continue }
      let finding = finding(
        .rowSuperseded,
        "line \(delivered.rows[later].line) of \(names[file(later)]), submitted later, counts in its "
          + "place",
        row,
        later,
        of: delivered,
        files
      )
      replaced[file(row)].shown.append(finding)
    }
    guard case .conflict(let rivals) = choice, let first = rivals.first,
      let other = rivals.first(where: { file($0) != file(first) })
    else { return }
    conflicts.report(
      finding(
        .rowConflict,
        delivered.words(ofRivals: rivals),
        other,
        first,
        of: delivered,
        files
      )
    )
  }

  private func finding(
    _ rule: Rule,
    _ message: String,
    _ row: Int,
    _ other: Int,
    of delivered: DeliveredRows,
    _ files: [Int]
  ) -> Finding {
    func place(_ row: Int) -> Place {
      var place = readers[files[Int(delivered.rows[row].submission)]].place
      place.line = Int(delivered.rows[row].line)
      return place
    }
    let file = files[Int(delivered.rows[row].submission)]
    return Finding(
      rule,
      message,
      at: place(row),
      counterpart: place(other),
      subject: readers[file].subject(delivered.organisation, rank: delivered.rows[row].field)
    )
  }
}

extension DeliveryReader {
  private struct Field: Hashable {
    let service: String
    let indicator: String
    let name: [UInt8]
  }

  /// Says where rows of several extracts repeat or contradict each other, without any book.
  ///
  /// - Parameters:
  ///   - extracts: The extracts.
  ///   - log: Told of what is found.
  /// - Throws: A ``Failure`` where a spool cannot be read.
  public static func examine(
    _ extracts: [ExtractDelivery],
    into log: inout FindingLog
  ) throws {
    guard extracts.count > 1 else { return }
    var numbers: [Field: UInt32] = [:]
    let ranks = extracts.map { extract in
      extract.fields.map { field -> UInt32 in
        let folded = FieldName.folded(Array(field.name.utf8).span)
        let key = Field(service: field.service, indicator: field.indicator, name: folded)
        let number = numbers[key] ?? UInt32(numbers.count)
        numbers[key] = number
        return number
      }
    }
    for key in Set(extracts.flatMap(\.partKeys)).sorted() {
      var readers: [ExtractPartReader] = []
      for (number, extract) in extracts.enumerated() where extract.partKeys.contains(key) {
        readers.append(try extract.reader(of: key, ranks: ranks[number]))
      }
      guard readers.count > 1 else { continue }
      var reader = try DeliveryReader(readers)
      while try reader.next() != nil {}
      log.merge(reader.findings)
    }
  }
}
