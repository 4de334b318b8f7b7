import Quality
import Testing

/// One value of the organisation of the tests, with its submission.
struct Cell: CustomTestStringConvertible, Sendable {
  var field: UInt32 = 0
  var value: String
  var kind = SubmissionKind.automatic
  var at: Int64 = 100
  var isLast = true

  init(
    _ value: String,
    _ kind: SubmissionKind = .automatic,
    at: Int64 = 100,
    field: UInt32 = 0,
    isLast: Bool = true
  ) {
    self.field = field
    self.value = value
    self.kind = kind
    self.at = at
    self.isLast = isLast
  }

  init(_ row: StoredRow, of rows: StoredRows) {
    let submission = rows.submissions[Int(row.submission)]
    self.init(
      row.value.value.text,
      submission.kind,
      at: submission.at.seconds,
      field: row.field
    )
  }

  var testDescription: String {
    "\(field):\"\(value)\" \(kind) \(at)\(isLast ? "" : " superseded")"
  }

  /// Each kind has one user, as in an extract.
  var submission: Submission {
    Submission(kind: kind, user: kind.rawValue, at: Timestamp(seconds: at))
  }

  var packed: PackedValue {
    guard let value = AchievementValue(value) else { preconditionFailure("no value: \(value)") }
    return PackedValue(value)
  }
}

extension StoredRows {
  /// The rows of the organisation as a book holds them.
  init(_ cells: [Cell], of organisation: ODSCode = .practice) {
    let submissions = Set(cells.map(\.submission)).sorted()
    self.init(
      organisation: organisation,
      submissions: submissions,
      rows: cells.map { cell in
        StoredRow(
          field: cell.field,
          submission: UInt32(submissions.firstIndex(of: cell.submission) ?? 0),
          value: cell.packed
        )
      }
    )
  }

  var cells: [String] { rows.map { Cell($0, of: self).testDescription } }
}

extension DeliveredRows {
  /// The rows of the organisation as a delivery holds them; the first stands on line 2.
  init(_ cells: [Cell], of organisation: ODSCode = .practice) {
    let submissions = Set(cells.map(\.submission)).sorted()
    let rows = cells.enumerated().map { index, cell in
      DeliveredRow(
        field: cell.field,
        submission: UInt32(submissions.firstIndex(of: cell.submission) ?? 0),
        value: cell.packed,
        line: UInt32(index + 2),
        isLast: cell.isLast
      )
    }.sorted { ($0.field, $0.line) < ($1.field, $1.line) }
    self.init(
      organisation: organisation,
      submissions: submissions,
      rows: rows,
      hasRepeats: Set(rows.map(\.field)).count < rows.count || !rows.allSatisfy(\.isLast)
    )
  }
}

extension ODSCode {
  static let practice = code("T00001")
  static let stranger = code("T00099")

  private static func code(_ text: String) -> ODSCode {
    guard let code = ODSCode(text) else { preconditionFailure("no code: \(text)") }
    return code
  }
}
