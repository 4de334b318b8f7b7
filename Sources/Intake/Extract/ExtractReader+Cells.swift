import Findings
import Quality
import Tabular

/// What is read of a row only where its cells differ from the last row's.
extension ExtractReader {
  /// Starts a segment; `false` if the record was refused.
  mutating func begin(_ record: Int, of batch: borrowing RecordBatch) -> Bool {
    let base = batch.fields(of: record).lowerBound
    let bytes = batch.bytes.span
    let fields = batch.fields.span
    current.part = -1
    current.service = names.services.intern(bytes, fields[base + columns.service].range).id
    current.organisation =
      names.organisations.intern(bytes, fields[base + columns.organisation].range).id
    let date = names.dates.intern(bytes, fields[base + columns.date].range)
    current.date = date.id
    guard let service = names.service(current.service) else {
      refuse(
        .codeImpossible,
        record,
        columns.service,
        of: batch,
        "\(Self.quoted(names.services.text(of: current.service))) is not the code of a service"
      )
      return false
    }
    guard names.organisation(current.organisation) != nil else {
      refuse(
        .organisationCodeImpossible,
        record,
        columns.organisation,
        of: batch,
        "\(Self.quoted(names.organisations.text(of: current.organisation))) is not an organisation code"
      )
      return false
    }
    guard let day = names.date(current.date) else {
      refuse(
        .achievementDateUnreadable,
        record,
        columns.date,
        of: batch,
        "\(Self.quoted(names.dates.text(of: current.date))) is not a date as yyyymmdd"
      )
      return false
    }
    if date.isNew, !day.isEndOfMonth {
      log.report(
        Finding(
          .notMonthEnd,
          "\(day.iso) is not the end of a month",
          at: batch.place(ofField: columns.date, in: record, of: place, named: header[columns.date])
        )
      )
    }
    current.part = spool.part(PartKey(service: service, achievementDate: day))
    segment.organisation = current.organisation
    previousField = 0
    if successors.isEmpty { successors.append(0) }
    current.defaults = -1
    return true
  }

  /// The number of a field that was not the expected one; `nil` if the record was refused.
  mutating func find(
    _ indicator: FieldSlice,
    _ name: FieldSlice,
    _ record: Int,
    of batch: borrowing RecordBatch
  ) -> Int? {
    let before = names.fields.count
    let found: Int?
    if indicator.hasEscapedQuotes || name.hasEscapedQuotes {
      let code = Array(batch.text(of: indicator).utf8)
      let text = Array(batch.text(of: name).utf8)
      found = names.field(of: current.service, code.span, code.indices, text.span, text.indices)
    } else {
      let bytes = batch.bytes.span
      found = names.field(of: current.service, bytes, indicator.range, bytes, name.range)
    }
    guard let found else {
      let isIndicator = IndicatorCode(batch.text(of: indicator)) == nil
      refuse(
        .codeImpossible,
        record,
        isIndicator ? columns.indicator : columns.field,
        of: batch,
        isIndicator
          ? "\(shown(indicator, in: batch)) is not the code of an indicator"
          : "the field has no name"
      )
      return nil
    }
    if names.fields.count > before { look(at: columns.field, record, of: batch) }
    names.notice(field: found, writtenAs: name, batch.bytes.span)
    while successors.count <= names.fields.count { successors.append(0) }
    return found
  }

  /// Reads who submitted the record and when; `false` if the record was refused.
  mutating func readSubmission(
    _ record: Int,
    _ base: Int,
    of batch: borrowing RecordBatch
  ) throws -> Bool {
    guard let user = columns.user, let date = columns.submitDate, let time = columns.submitTime,
      let last = columns.last
    else {
      if segment.submissions.isEmpty {
        let none = names.users.internNothing()
        let defaults = names.defaults.internNothing()
        segment.submissions.append(
          .init(defaults: UInt32(defaults), user: UInt32(none), at: 0)
        )
        current.submission = 0
      }
      return true
    }
    let bytes = batch.bytes.span
    let fields = batch.fields.span
    let lastRange = fields[base + last].range
    guard lastRange.count == 1,
      bytes[lastRange.lowerBound] == 0x59 || bytes[lastRange.lowerBound] == 0x4E
    else {
      refuse(
        .lastSubmissionUnclear,
        record,
        last,
        of: batch,
        "\(shown(fields[base + last], in: batch)) is neither Y nor N"
      )
      return false
    }
    current.isLast = bytes[lastRange.lowerBound] == 0x59
    let userRange = fields[base + user].range
    let dateRange = fields[base + date].range
    let timeRange = fields[base + time].range
    let defaultsRange = columns.defaults.map { fields[base + $0].range } ?? 0..<0
    if current.defaults >= 0, !segment.submissions.isEmpty,
      names.defaults.matches(current.defaults, bytes, defaultsRange),
      names.users.matches(current.user, bytes, userRange),
      names.submitDates.matches(current.submitDate, bytes, dateRange),
      names.submitTimes.matches(current.submitTime, bytes, timeRange)
    {
      return true
    }
    current.defaults = names.defaults.intern(bytes, defaultsRange).id
    let known = names.users.intern(fields[base + user], of: batch)
    if known.isNew { look(at: user, record, of: batch) }
    current.user = known.id
    current.submitDate = names.submitDates.replace(bytes, dateRange)
    current.submitTime = names.submitTimes.replace(bytes, timeRange)
    let dayText = batch.text(of: fields[base + date])
    guard let day = SubmissionMoment.day(dayText) else {
      current.defaults = -1
      let isMonthFirst = SubmissionMoment.fitsOnlyMonthFirst(dayText)
      if isMonthFirst { monthFirst += 1 }
      refuse(
        .submissionMomentUnreadable,
        record,
        date,
        of: batch,
        isMonthFirst
          ? "\"\(dayText)\" is no date with the day first; it fits only with the month first"
          : "\(Self.quoted(dayText)) is not a date as dd/mm/yyyy"
      )
      return false
    }
    let timeText = batch.text(of: fields[base + time])
    guard let clock = SubmissionMoment.time(timeText) else {
      current.defaults = -1
      refuse(
        .submissionMomentUnreadable,
        record,
        time,
        of: batch,
        "\(Self.quoted(timeText)) is not a time as HH:MM:SS"
      )
      return false
    }
    if day.isSerial || clock.isSerial {
      profile.hasSpreadsheetDates = true
      if log.count(of: .spreadsheetDates) == 0 {
        log.report(
          Finding(
            .spreadsheetDates,
            "\"\(dayText)\" and \"\(timeText)\" are a spreadsheet's numbers",
            at: batch.place(ofField: date, in: record, of: place, named: header[date])
          )
        )
      }
    }
    let key = ExtractSegment.SubmissionKey(
      defaults: UInt32(current.defaults),
      user: UInt32(current.user),
      at: Int64(day.date.days) * 86_400 + Int64(clock.seconds)
    )
    if let known = segment.submissions.firstIndex(of: key) {
      current.submission = UInt32(known)
    } else {
      current.submission = UInt32(segment.submissions.count)
      segment.submissions.append(key)
    }
    return true
  }

  /// The content of a cell between quotation marks.
  func shown(_ slice: FieldSlice, in batch: borrowing RecordBatch) -> String {
    Self.quoted(batch.text(of: slice))
  }

  /// A text between quotation marks, cut where it is too long for a message.
  static func quoted(_ text: String) -> String {
    let longest = 80
    let short = text.prefix(longest)
    return "\"\(short)\(short.endIndex < text.endIndex ? "…" : "")\""
  }

  /// Looks at a text that was not seen before: whether a spreadsheet would run it.
  mutating func look(at column: Int, _ record: Int, of batch: borrowing RecordBatch) {
    let text = batch.text(of: batch.fields[batch.fields(of: record).lowerBound + column])
    guard FormulaGuard.isRisky(text) else { return }
    log.report(
      FormulaGuard.finding(
        for: text,
        at: batch.place(ofField: column, in: record, of: place, named: header[column])
      )
    )
  }
}
