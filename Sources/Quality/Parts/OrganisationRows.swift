/// One value of one organisation in a part, as the book holds it.
@frozen public struct StoredRow: Hashable, Sendable {
  /// The rank of the field in the part's ``PartFields``.
  public var field: UInt32
  /// Which of the organisation's submissions it came with, an index.
  public var submission: UInt32
  /// The value.
  public var value: PackedValue

  /// Makes a row.
  @inlinable public init(field: UInt32, submission: UInt32, value: PackedValue) {
    self.field = field
    self.submission = submission
    self.value = value
  }
}

/// One value of one organisation in a part, as a delivery holds it.
@frozen public struct DeliveredRow: Hashable, Sendable {
  /// The rank of the field in the part's ``PartFields``.
  public var field: UInt32
  /// Which of the organisation's submissions it came with, an index.
  public var submission: UInt32
  /// The value.
  public var value: PackedValue
  /// The line of the file, from 1.
  public var line: UInt32
  /// Whether the file says that it is the last submission.
  public var isLast: Bool

  /// Makes a row.
  @inlinable public init(
    field: UInt32,
    submission: UInt32,
    value: PackedValue,
    line: UInt32,
    isLast: Bool
  ) {
    self.field = field
    self.submission = submission
    self.value = value
    self.line = line
    self.isLast = isLast
  }
}

/// All rows of one organisation in a part of the book, by rank of field, each field once.
public struct StoredRows: Sendable {
  /// Whose they are.
  public var organisation: ODSCode
  /// The submissions that the rows point to.
  public var submissions: [Submission]
  /// The rows, by rank of field.
  public var rows: [StoredRow]

  /// Makes the rows of an organisation.
  public init(organisation: ODSCode, submissions: [Submission], rows: [StoredRow]) {
    self.organisation = organisation
    self.submissions = submissions
    self.rows = rows
  }

  /// Whether any of the rows came, and not all are answers that the book itself carried or filled
  /// in.
  public var isFromExtracts: Bool {
    submissions.contains { $0.kind != .carried && !$0.isOfDefinition }
  }

  /// The row of a field, `nil` if there is none.
  public func row(of field: UInt32) -> StoredRow? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].field < field { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low].field == field ? rows[low] : nil
  }
}

/// All rows of one organisation in a part of a delivery, by rank of field; fields may repeat.
public struct DeliveredRows: Sendable {
  /// Whose they are.
  public var organisation: ODSCode
  /// The submissions that the rows point to.
  public var submissions: [Submission]
  /// The rows, by rank of field, then line.
  public var rows: [DeliveredRow]
  /// Whether a field may stand there twice or a row is not the last submission.
  public var hasRepeats: Bool
  /// The name of the file of each submission, where the rows come from several; else nothing.
  public var files: [String] = []

  /// Makes the rows of an organisation.
  public init(
    organisation: ODSCode,
    submissions: [Submission],
    rows: [DeliveredRow],
    hasRepeats: Bool
  ) {
    self.organisation = organisation
    self.submissions = submissions
    self.rows = rows
    self.hasRepeats = hasRepeats
  }

  /// Rows that were submitted at the same moment and differ, in words.
  ///
  /// - Parameter rivals: The indices of the first row of each value.
  /// - Returns: A sentence without a full stop, with the lines, and the files where there are
  ///   several.
  public func words(ofRivals rivals: [Int]) -> String {
    let values = rivals.map { index in
      let row = rows[index]
      let value = row.value.isBlank ? "a blank" : "\"\(row.value.value)\""
      let file = files.isEmpty ? "" : " of \(files[Int(row.submission)])"
      return "\(value) on line \(row.line)\(file)"
    }
    return "\(values.joined(separator: " and ")) were submitted at the same moment"
  }
}

/// One service and one achievement date: the unit of work.
public struct PartKey: Hashable, Sendable, Comparable {
  /// The service.
  public let service: ServiceCode
  /// The day that the figures are as at.
  public let achievementDate: CalendarDate

  /// Names a part.
  public init(service: ServiceCode, achievementDate: CalendarDate) {
    self.service = service
    self.achievementDate = achievementDate
  }

  /// Orders by service, then date.
  public static func < (left: PartKey, right: PartKey) -> Bool {
    left.service != right.service
      ? left.service < right.service : left.achievementDate < right.achievementDate
  }
}

/// The fields of a service in the order of their identifiers: a field's place is its rank.
public struct PartFields: Sendable {
  /// The identifiers, sorted by their bytes.
  public let identifiers: [FieldID]
  private let ranks: [FieldID: UInt32]

  /// Sorts the fields.
  public init(_ fields: some Sequence<FieldID>) {
    identifiers = Set(fields).sorted()
    ranks = Dictionary(
      uniqueKeysWithValues: zip(identifiers, 0...).map { ($0, UInt32($1)) }
    )
  }

  /// The rank of a field, `nil` if it is none of these.
  public func rank(of field: FieldID) -> UInt32? {
    ranks[field]
  }
}
