import Quality
import Tabular

/// Every name that an extract has, once, with what it comes to.
struct ExtractNames: Sendable {
  /// A field as the extract names it.
  struct Field: Sendable, Hashable {
    /// The number of the service.
    let service: Int
    /// The number of the indicator.
    let indicator: Int
    /// The number of the field's name.
    let name: Int
  }

  private struct FoldedField: Hashable {
    let service: Int
    let indicator: Int
    let name: [UInt8]
  }

  var services = ByteInterner()
  var serviceNames = ByteInterner()
  var organisations = ByteInterner()
  var dates = ByteInterner()
  var indicators = ByteInterner()
  var fieldNames = ByteInterner()
  var users = ByteInterner()
  var defaults = ByteInterner()
  var submitDates = LastBytes()
  var submitTimes = LastBytes()

  /// The fields by number less one: 0 stands for the start of a segment.
  private(set) var fields: [Field] = []
  private var fieldNumbers: [Field: Int] = [:]
  /// For each field, by number less one, the number of the first one whose name folds alike.
  private(set) var canonical: [Int] = []
  private var firstOfFolded: [FoldedField: Int] = [:]
  /// Names as they stood between their quotes, doubled quotes and all.
  private var writtenNames = ByteInterner()
  /// How each field was last written, by number less one, and whether quotes are doubled.
  private var writtenAs: [(service: Int, indicator: Int, name: Int, isEscaped: Bool)] = []
  /// How many rows each field has, by number less one.
  private(set) var rowsOfField: [Int] = []
  /// How many rows came with each `DEFAULT_VALUES_USED`.
  private(set) var rowsOfDefaults: [Int] = []
  /// How many rows each user submitted.
  private(set) var rowsOfUser: [Int] = []
  /// How many rows were submitted on each day, and the line of the first of them.
  private(set) var rowsOfDay: [CalendarDate: (rows: Int, line: Int)] = [:]
  private(set) var nameOfService: [Int: Int] = [:]
  private(set) var servicesWithTwoNames: Set<Int> = []

  private var checkedServices: [ServiceCode?] = []
  private var checkedOrganisations: [ODSCode?] = []
  private var checkedDates: [CalendarDate?] = []

  mutating func service(_ number: Int) -> ServiceCode? {
    while checkedServices.count <= number {
      checkedServices.append(ServiceCode(services.text(of: checkedServices.count)))
    }
    return checkedServices[number]
  }

  mutating func organisation(_ number: Int) -> ODSCode? {
    while checkedOrganisations.count <= number {
      checkedOrganisations.append(ODSCode(organisations.text(of: checkedOrganisations.count)))
    }
    return checkedOrganisations[number]
  }

  mutating func date(_ number: Int) -> CalendarDate? {
    while checkedDates.count <= number {
      let text = dates.text(of: checkedDates.count)
      checkedDates.append(CalendarDate(compact: text) ?? CalendarDate(iso: text))
    }
    return checkedDates[number]
  }

  mutating func notice(name: Int, ofService service: Int) {
    if let known = nameOfService[service], known != name { servicesWithTwoNames.insert(service) }
    nameOfService[service] = name
  }

  /// Whether a field is this service's and indicator's and is written as it was written last.
  @inline(__always)
  func matches(
    field: Int,
    of service: Int,
    _ bytes: Span<UInt8>,
    _ indicator: FieldSlice,
    _ name: FieldSlice
  ) -> Bool {
    let written = writtenAs[field - 1]
    return written.service == service
      && written.isEscaped == name.hasEscapedQuotes && !indicator.hasEscapedQuotes
      && writtenNames.matches(written.name, bytes, name.range)
      && indicators.matches(written.indicator, bytes, indicator.range)
  }

  /// Remembers how the name of a field is written.
  mutating func notice(field: Int, writtenAs name: FieldSlice, _ bytes: Span<UInt8>) {
    let written = writtenNames.intern(bytes, name.range).id
    writtenAs[field - 1].name = written
    writtenAs[field - 1].isEscaped = name.hasEscapedQuotes
  }

  /// The number of a field, from 1; `nil` if its indicator or name cannot be one.
  mutating func field(
    of service: Int,
    _ indicatorBytes: Span<UInt8>,
    _ indicator: Range<Int>,
    _ nameBytes: Span<UInt8>,
    _ name: Range<Int>
  ) -> Int? {
    let code = indicators.intern(indicatorBytes, indicator)
    let text = fieldNames.intern(nameBytes, name)
    let field = Field(service: service, indicator: code.id, name: text.id)
    if let number = fieldNumbers[field] { return number }
    guard IndicatorCode(indicators.text(of: code.id)) != nil,
      !HeaderName.folded(fieldNames.text(of: text.id)).isEmpty
    else { return nil }
    fields.append(field)
    rowsOfField.append(0)
    writtenAs.append((service, code.id, 0, false))
    fieldNumbers[field] = fields.count
    let folded = FoldedField(
      service: service,
      indicator: code.id,
      name: FieldName.folded(Array(fieldNames.text(of: text.id).utf8).span)
    )
    let first = firstOfFolded[folded] ?? fields.count
    firstOfFolded[folded] = first
    canonical.append(first)
    return fields.count
  }

  mutating func count(_ segment: ExtractSegment) {
    while rowsOfDefaults.count < defaults.count { rowsOfDefaults.append(0) }
    while rowsOfUser.count < users.count { rowsOfUser.append(0) }
    for field in segment.fields { rowsOfField[Int(field) - 1] += 1 }
    if segment.submissions.count == 1 {
      count(segment.submissions[0], rows: segment.fields.count, line: segment.firstLine)
    } else {
      var rows = Array(repeating: 0, count: segment.submissions.count)
      var lines = Array(repeating: segment.firstLine, count: segment.submissions.count)
      for (row, index) in segment.submissionOfRow.enumerated() {
        if rows[Int(index)] == 0 { lines[Int(index)] = segment.line(of: row) }
        rows[Int(index)] += 1
      }
      for (index, submission) in segment.submissions.enumerated() {
        count(submission, rows: rows[index], line: lines[index])
      }
    }
  }

  private mutating func count(
    _ submission: ExtractSegment.SubmissionKey,
    rows: Int,
    line: UInt32
  ) {
    rowsOfDefaults[Int(submission.defaults)] += rows
    rowsOfUser[Int(submission.user)] += rows
    guard rows > 0 else { return }
    let day = Timestamp(seconds: submission.at).date
    rowsOfDay[day, default: (0, Int(line))].rows += rows
  }

  /// The submission that a key stands for.
  func submission(_ key: ExtractSegment.SubmissionKey) -> Submission {
    let user = users.text(of: Int(key.user))
    let used = defaults.text(of: Int(key.defaults))
    return Submission(
      kind: SubmissionKind(user: user, defaultValuesUsed: used.isEmpty ? "None" : used),
      user: user,
      at: Timestamp(seconds: key.at)
    )
  }

  /// A field as the extract has it.
  func field(_ number: Int) -> ExtractField {
    let field = fields[number - 1]
    return ExtractField(
      service: services.text(of: field.service),
      indicator: indicators.text(of: field.indicator),
      name: fieldNames.text(of: field.name),
      rows: rowsOfField[number - 1]
    )
  }
}

extension ByteInterner {
  /// The number of a cell's content, its doubled quotes made single.
  mutating func intern(
    _ slice: FieldSlice,
    of batch: borrowing RecordBatch
  ) -> (id: Int, isNew: Bool) {
    guard slice.hasEscapedQuotes else { return intern(batch.bytes.span, slice.range) }
    let text = Array(batch.text(of: slice).utf8)
    return intern(text.span, text.indices)
  }

  /// The number of the empty name.
  mutating func internNothing() -> Int {
    let nothing: [UInt8] = []
    return intern(nothing.span, 0..<0).id
  }
}
