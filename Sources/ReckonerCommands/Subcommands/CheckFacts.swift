import Findings
import Intake
import Quality
import Tabular

/// What `check` says of a file that can be read.
enum CheckFacts {
  /// The facts of an item: what, and how many.
  static func facts(of item: IntakeItem) -> [(String, String)] {
    var facts: [(String, String)] = [("layout", item.content.name)]
    if !item.evidence.isEmpty { facts.append(("recognised because", item.evidence)) }
    if let bytes = item.bytes ?? item.summary?.bytes { facts.append(("bytes", String(bytes))) }
    if let text = item.summary {
      facts += [
        ("encoding", encoding(text)),
        ("line breaks", lineBreaks(text)),
        ("quoting", quoting(text)),
      ]
    }
    facts.append(("records", String(item.recordCount)))
    if case .extract(let extract) = item.content { facts += Self.facts(of: extract) }
    return facts
  }

  private static func facts(of extract: ExtractDelivery) -> [(String, String)] {
    var facts: [(String, String)] = [
      ("usable rows", String(extract.profile.rows)),
      ("blank values", String(extract.profile.blanks)),
      ("organisations", String(extract.organisationCount)),
      ("indicators", String(extract.indicatorCount)),
      ("fields (indicator and name)", String(extract.fields.count { $0.rows > 0 })),
      ("longest field name, characters", String(extract.longestFieldName)),
    ]
    if extract.profile.rows > 0 {
      let form = extract.profile.hasSpreadsheetDates ? "spreadsheet numbers" : "texts"
      facts.append(("dates and times", form))
    }
    for part in extract.partKeys {
      facts.append(
        (
          "rows of \(part.service) as at \(part.achievementDate)",
          String(extract.rowCount(of: part))
        )
      )
    }
    for (text, rows) in extract.rowsOfDefaults {
      facts.append(("rows with DEFAULT_VALUES_USED \(text)", String(rows)))
    }
    var people = (users: 0, rows: 0)
    for (text, rows) in extract.rowsOfUser {
      if SubmissionKind(user: text, defaultValuesUsed: "None") == .manual {
        people = (people.users + 1, people.rows + rows)
      } else {
        facts.append(("rows submitted by \(text)", String(rows)))
      }
    }
    if people.users > 0 {
      let users = people.users == 1 ? "1 person" : "\(Wording.grouped(people.users)) people"
      facts.append(("rows submitted by \(users)", String(people.rows)))
    }
    return facts
  }

  /// How many rows of an extract have a field that maps know.
  static func facts(
    of extract: ExtractDelivery,
    mappedBy maps: [FieldMap.Line]
  ) -> [(String, String)] {
    let match = FieldMapMatch(
      maps,
      fields: extract.fields.map {
        FieldMapMatch.Field(indicator: $0.indicator, name: $0.name, rows: $0.rows)
      }
    )
    return [
      ("rows whose field is in the map, letter by letter", String(match.exactRows)),
      ("rows whose field is in the map, after folding", String(match.mappedRows)),
      ("rows whose field is not in the map", String(match.unmappedRows)),
    ]
  }

  private static func encoding(_ text: TextSummary) -> String {
    text.isASCII && text.encoding == .utf8 && !text.hasByteOrderMark
      ? "ASCII" : "\(text.encoding.name), \(text.evidence.phrase)"
  }

  private static func lineBreaks(_ text: TextSummary) -> String {
    switch (text.carriageReturnLineFeeds, text.lineFeeds) {
    case (0, 0): "none"
    case (_, 0): "CRLF"
    case (0, _): "LF"
    case (let both, let alone): "CRLF \(both), LF \(alone)"
    }
  }

  private static func quoting(_ text: TextSummary) -> String {
    let quoted = text.quotedByColumn.reduce(0, +)
    if quoted == 0 { return "none" }
    return text.quotedWithoutNeed == 0
      ? "minimal" : "\(quoted) fields, \(text.quotedWithoutNeed) of them without need"
  }

  /// The facts for people, file by file.
  static func lines(_ table: ResultTable) -> [String] {
    var lines: [String] = []
    var file = ""
    let width = table.rows.map { DisplayWidth.of($0[1]) }.max() ?? 0
    for row in table.rows {
      if row[0] != file {
        file = row[0]
        lines.append(VisibleText.visible(file))
      }
      let count = Int(row[2]).map { Wording.grouped($0) } ?? row[2]
      lines.append(
        "  \(DisplayWidth.padded(VisibleText.visible(row[1]), to: width))  "
          + VisibleText.visible(count)
      )
    }
    return lines
  }
}
