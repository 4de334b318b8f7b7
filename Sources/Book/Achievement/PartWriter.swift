public import Findings
public import Quality
import Tabular

/// Writes the tables of a part, organisation by organisation in the order of their codes.
///
/// Nothing is written before the first organisation that differs, so that a part in which nothing
/// changed costs nothing.
public struct PartWriter: ~Copyable {
  private let fieldTexts: [[UInt8]]
  private var values: [UInt8] = []
  private var submissions = CSVWriter()
  /// How many rows there are.
  public private(set) var rowCount = 0
  private var submissionCount = 0
  private var scratch: [UInt8] = []

  /// Bytes are handed on in pieces of about this size.
  static let pieceSize = 128 << 10

  /// Starts a part.
  ///
  /// - Parameter fields: The fields whose ranks the rows use.
  public init(fields: PartFields) {
    fieldTexts = fields.identifiers.map { Array($0.text.utf8) }
    submissions.record(PartLayouts.submissions.header)
  }

  /// The header of the table of values.
  public static var valuesHeader: [UInt8] {
    var header = CSVWriter()
    header.record(PartLayouts.values.header)
    return header.bytes
  }

  /// Adds the rows of the next organisation.
  ///
  /// - Parameters:
  ///   - rows: Its rows.
  ///   - areWritten: Whether the values' bytes are there already, copied from the old part.
  public mutating func add(_ rows: StoredRows, areWritten: Bool) {
    let code = Array(rows.organisation.text.utf8)
    for (number, submission) in zip(1..., rows.submissions) {
      submissions.field(code)
      submissions.field(number)
      submissions.field(submission.kind.rawValue)
      submissions.field(submission.user)
      submissions.field(submission.at.seconds == 0 ? "" : submission.at.iso)
      submissions.endRecord()
      submissionCount += 1
    }
    rowCount += rows.rows.count
    guard !areWritten else { return }
    for row in rows.rows {
      values.append(contentsOf: code)
      values.append(UInt8(ascii: ","))
      values.append(contentsOf: fieldTexts[Int(row.field)])
      values.append(UInt8(ascii: ","))
      append(row.value)
      values.append(UInt8(ascii: ","))
      append(UInt64(row.submission) + 1)
      values.append(0x0D)
      values.append(0x0A)
    }
  }

  private mutating func append(_ value: PackedValue) {
    switch value {
    case .blank: break
    case .yes: values.append(UInt8(ascii: "Y"))
    case .no: values.append(UInt8(ascii: "N"))
    default: append(UInt64(value.raw))
    }
  }

  private mutating func append(_ number: UInt64) {
    guard number > 9 else {
      values.append(UInt8(truncatingIfNeeded: number) + 0x30)
      return
    }
    scratch.removeAll(keepingCapacity: true)
    var rest = number
    while rest > 0 {
      scratch.append(UInt8(truncatingIfNeeded: rest % 10) + 0x30)
      rest /= 10
    }
    values.append(contentsOf: scratch.reversed())
  }

  /// Hands on the bytes of the values gathered so far, if there are enough of them.
  ///
  /// - Parameters:
  ///   - all: Whether to hand on what there is, however little.
  ///   - write: Takes the bytes.
  /// - Throws: What `write` throws.
  public mutating func drain(
    all: Bool = false,
    _ write: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    guard !values.isEmpty, all || values.count >= Self.pieceSize else { return }
    try write(values)
    values.removeAll(keepingCapacity: true)
  }

  /// The table of submissions, and how many rows it has.
  public var submissionsTable: (bytes: [UInt8], rows: Int) {
    (submissions.bytes, submissionCount)
  }
}
