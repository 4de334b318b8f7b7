import Findings
import Quality

/// Recognises what a table is by its content, and reads it.
enum LayoutRecognition {
  /// A layout whose columns may be in a header, and what reads it.
  private struct Candidate {
    let match: HeaderMatch
    let words: String
    let read: (inout FindingLog) -> IntakeContent
  }

  /// What a table came to.
  private struct Outcome {
    let content: IntakeContent
    var evidence = ""
    var records: Int
  }

  /// Recognises a table and reads its rows.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - findings: What was found while its records were read.
  /// - Returns: What it is, why, and all findings.
  static func recognise(_ table: TextTable, findings: FindingLog) -> IntakeItem {
    var log = findings
    let outcome = outcome(of: table, into: &log)
    return IntakeItem(
      place: table.place,
      content: outcome.content,
      evidence: outcome.evidence,
      summary: table.summary,
      findings: log,
      recordCount: outcome.records
    )
  }

  private static func outcome(of table: TextTable, into log: inout FindingLog) -> Outcome {
    func unrecognised(_ tried: String) -> Outcome {
      Outcome(content: .unrecognised(tried: tried), records: table.records.count)
    }
    guard table.header.contains(where: { !$0.isEmpty }) else {
      return unrecognised("its first line is blank, so that nothing tells what its columns are")
    }
    if let signature = SignatureText.read(table) {
      return Outcome(
        content: .signature(signature),
        evidence: "its first and last lines are those of an SSH signature",
        records: 0
      )
    }
    if ParticipationReportReader.isReport(table) {
      guard let report = ParticipationReportReader.read(table, into: &log) else {
        return unrecognised(
          "it is CQRS's participation status report, and a part that it always has is not there"
        )
      }
      return Outcome(
        content: .participationReport(report),
        evidence: "its first line says that it is CQRS's participation status report",
        records: report.lines.count
      )
    }
    let candidates = candidates(for: table)
    if let best = candidates.filter(\.match.isReadable)
      .min(by: { $0.match.extra.count < $1.match.extra.count })
    {
      for finding in best.match.findings(at: table.headerPlace) { log.report(finding) }
      let content = best.read(&log)
      reportEmptiness(of: table, into: &log)
      return Outcome(
        content: content,
        evidence: "its header has the \(best.match.presentCount) columns of \(best.words)",
        records: table.records.count
      )
    }
    if let separator = separator(in: table.header) {
      // All else that was found was found by reading its lines as what they are not.
      log = FindingLog()
      return unrecognised(
        "its first line has \(separator); fields must be separated by commas: save it as CSV with "
          + "commas, or ask for it so"
      )
    }
    if let list = PartnerList.withHeader(table) {
      return Outcome(
        content: partners(list, PartnerList.match(list.header), into: &log),
        evidence: "it has no header, and its records have the shape of the published list of "
          + "networks' practices: 11 cells, a network's code in the fifth, a date in the ninth",
        records: list.records.count
      )
    }
    if let kept = OwnTables.ofBook.first(where: { HeaderMatch($0, in: table.header).isReadable }) {
      return unrecognised(
        "it is \(kept.name), a table that a book keeps itself; only a book's own commands change it"
      )
    }
    if let name = UnreadLayout.name(of: table) {
      return Outcome(
        content: .unrecognised(tried: "it is \(name), which this version does not read"),
        records: table.records.count + (UnreadLayout.hasHeader(table) ? 0 : 1)
      )
    }
    if let best = candidates.filter(\.match.isMeant)
      .min(by: { $0.match.missing.count < $1.match.missing.count })
    {
      for finding in best.match.findings(at: table.headerPlace) { log.report(finding) }
      return unrecognised("it looks like \(best.words), but its header cannot be read")
    }
    return unrecognised(tried(table.header, candidates.map(\.match)))
  }

  private static func candidates(for table: TextTable) -> [Candidate] {
    let own = OwnTables.readers.map { reader in
      let match = HeaderMatch(reader.layout, in: table.header)
      return Candidate(match: match, words: "our table \(reader.layout.name)") {
        .table(reader.read(table, match, &$0))
      }
    }
    let map = HeaderMatch(FieldMap.layout, in: table.header)
    let partners = PartnerList.match(table.header)
    let networks = NetworkList.match(table.header)
    let delivered = DeliveredLayouts.all.map { kind in
      let match = kind.match(table.header)
      return Candidate(match: match, words: kind.words) {
        kind.content(of: table, by: match, into: &$0)
      }
    }
    return own + delivered + [
      Candidate(match: map, words: "the field-name map of an extract") {
        .fieldMap(FieldMap.lines(of: table, by: map, into: &$0))
      },
      Candidate(match: partners, words: "the published list of networks' practices") {
        self.partners(table, partners, into: &$0)
      },
      Candidate(match: networks, words: "the published list of networks") {
        var organisations = OrganisationCollection()
        NetworkList.read(table, by: networks, describing: &organisations, into: &$0)
        return .table(.organisations(organisations.rows))
      },
    ]
  }

  private static func partners(
    _ table: TextTable,
    _ match: HeaderMatch,
    into log: inout FindingLog
  ) -> IntakeContent {
    var organisations = OrganisationCollection()
    let rows = PartnerList.rows(
      of: table,
      by: match,
      describing: &organisations,
      into: &log
    )
    return .relationships(rows, organisations: organisations.rows)
  }

  /// Says that a table has a header and nothing else.
  static func reportEmptiness(of table: TextTable, into log: inout FindingLog) {
    guard table.records.isEmpty else { return }
    log.report(Finding(.tableWithoutRows, "there is nothing behind the header", at: table.place))
  }

  /// What was tried in vain, and which layout came nearest.
  static func tried(_ header: [String], _ matches: [HeaderMatch]) -> String {
    let extract = HeaderMatch(BulkAchievementExtract.layout, in: header)
    let nearest = (matches + [extract]).filter { $0.presentCount > 0 }
      .max {
        $0.presentCount * $1.layout.columns.count < $1.presentCount * $0.layout.columns.count
      }
    return "neither the columns of its header nor the shape of its records are those of a layout "
      + "that is known; nearest: \(nearest?.nearness ?? "none, no column of any layout is there")"
  }

  /// What separates the fields of a header where commas do not.
  private static func separator(in header: [String]) -> String? {
    let line = header.joined()
    let counts: [(words: String, count: Int)] = [
      ("semicolons", line.count { $0 == ";" }), ("tabs", line.count { $0 == "\t" }),
      ("upright strokes", line.count { $0 == "|" }),
    ]
    guard let most = counts.max(by: { $0.count < $1.count }), most.count >= header.count else {
      return nil
    }
    return header.count == 1 ? "\(most.words) and no commas" : "more \(most.words) than commas"
  }
}
