import Book
import Findings
import Intake
import Quality
import Reconciliation

extension Ingestion {
  /// The rules about rows of an extract that its reader asks about itself.
  private static let readersRules: Set = [Rule.noCurrentRow.id, Rule.supersededButLater.id]

  /// The rules whose asks are not kept: those of declarations are asked by every aggregation while
  /// there is reason to, and what holds nothing is not taken in.
  private static let passing: Set = [
    Rule.memberOfTwoNetworks.id, Rule.contestedPractice.id, Rule.valueNotAddable.id,
    Rule.nothingToTakeIn.id,
  ]

  /// The rules whose asks are drafted where they are found, with what they are about.
  private static let drafted: Set = [
    Rule.serviceUndefined.id, Rule.organisationUnknown.id, Rule.organisationAbsent.id,
    Rule.achievementDateAbsent.id, Rule.submissionToCome.id, Rule.submissionSwapped.id,
    Rule.valueBlanked.id, Rule.valueVanished.id, Rule.valueContradictsBook.id,
    Rule.valueOfAnotherKind.id, Rule.rowConflict.id, Rule.fileCutShort.id,
  ]

  /// The rules about values of an organisation in a part.
  private static let valueRules: Set =
    readersRules.union([
      Rule.valueBlanked.id, Rule.valueVanished.id, Rule.valueContradictsBook.id,
      Rule.valueOfAnotherKind.id, Rule.rowConflict.id,
    ])

  /// Asks, or says that the same was answered before.
  mutating func ask(
    _ rule: Rule,
    _ message: String,
    at place: Place,
    subject: String? = nil,
    about asked: AskSubject,
    count: Int = 1
  ) {
    let published = names.published(place)
    let draft = AskDraft(asked, count: count, message, file: published.file, line: published.line)
    drafts[asked] = draft
    if let row = answers[asked], row.answers(draft), let words = row.answerWords {
      log.report(
        Finding(.askedAndAnswered, "\(message); \(words)", at: place, subject: subject)
      )
    } else {
      log.report(Finding(rule, message, at: place, subject: subject))
    }
  }

  /// Drafts what a part asks of the values of organisations.
  mutating func draftAsks(of result: PartOutcome, in covering: [ExtractDelivery]) {
    let (service, date) = (result.key.service, result.key.achievementDate)
    for ask in result.asks {
      let fields = ask.fields.sorted().map { result.fields[Int($0)].field }
      var place = names.published(covering[ask.file].place)
      place.line = ask.line
      let subject = AskSubject(
        rule: (ask.rule ?? .rowConflict).id,
        service: service,
        achievementDate: date,
        organisation: ask.organisation
      )
      let others = fields.count - 1
      let first = result.fields[Int(ask.fields[0])].field
      drafts[subject] = AskDraft(
        subject,
        fields: fields,
        count: fields.count,
        "\(first): \(ask.message)" + (others == 0 ? "" : "; and \(Wording.grouped(others)) more"),
        file: place.file,
        line: ask.line
      )
    }
    guard let swapped = result.swapped else { return }
    var place = covering[swapped.file].place
    place.line = swapped.line
    ask(
      .submissionSwapped,
      "\(Wording.count(swapped.count, "value")) came unchanged with day and month of the "
        + "submission exchanged, the first of \(swapped.organisation): \(swapped.held) in the book, "
        + "\(swapped.came) in the extract",
      at: place,
      subject: "\(service) \(date)",
      about: AskSubject(
        rule: Rule.submissionSwapped.id,
        service: service,
        achievementDate: date
      ),
      count: swapped.count
    )
  }

  /// Drafts what was asked while the files were read and checked, with what it is about as far as
  /// the finding says it.
  private mutating func draftAsksOfLog(_ extracts: [ExtractDelivery]) {
    for group in log.groups where group.rule.severity == .ask {
      let rule = group.rule.id
      guard !Self.passing.contains(rule), !Self.drafted.contains(rule),
        let first = group.shown.first, isTaken(first.place.source)
      else { continue }
      for finding in group.shown {
        let place = names.published(finding.place)
        let subject = Self.subject(of: finding, place)
        let count = (drafts[subject]?.count ?? 0) + 1
        drafts[subject] = AskDraft(
          subject,
          count: count,
          drafts[subject]?.message ?? finding.message,
          file: place.file,
          line: drafts[subject]?.line ?? place.line
        )
      }
      let rest = group.count - group.shown.count
      guard rest > 0 else { continue }
      let file = names.published(first.place).file
      let subject = AskSubject(rule: rule, text: "more in \(file)")
      drafts[subject] = AskDraft(
        subject,
        count: rest,
        "\(Wording.grouped(rest)) more like it",
        file: file
      )
    }
    for extract in extracts {
      for finding in extract.findings.groups.flatMap(\.shown) where finding.rule == .fileCutShort {
        let place = names.published(finding.place)
        for key in extract.partKeys {
          let subject = AskSubject(
            rule: Rule.fileCutShort.id,
            service: key.service,
            achievementDate: key.achievementDate
          )
          drafts[subject] = AskDraft(subject, finding.message, file: place.file, line: place.line)
        }
      }
    }
  }

  /// Whether what a file asks is of this delivery: not of one that was passed over.
  private func isTaken(_ source: String) -> Bool {
    !inEffect.contains(source) || takenAgain.contains(source)
      || !repeated.contains { $0.place.source == source }
  }

  /// What a finding is about: of a reader's finding about a row, whose row it is.
  private static func subject(of finding: Finding, _ place: Place) -> AskSubject {
    let rule = finding.rule.id
    let words = (finding.subject ?? "").split(separator: " ", maxSplits: 3)
    guard readersRules.contains(rule), words.count == 4,
      let organisation = ODSCode(String(words[0])), let service = ServiceCode(String(words[1])),
      let date = CalendarDate(iso: String(words[2]))
    else {
      return AskSubject(rule: rule, text: finding.subject ?? place.file)
    }
    return AskSubject(
      rule: rule,
      service: service,
      achievementDate: date,
      organisation: organisation
    )
  }

  /// Keeps what the delivery asks, and settles what it answers of what was asked before.
  mutating func takeAsks(of extracts: [ExtractDelivery]) {
    draftAsksOfLog(extracts)
    let state = run.state.declarations
    let settling = AskSettling(
      parts: parts,
      asked: Set(drafts.keys),
      whole: Set(
        extracts.filter { !$0.isCutShort && !takenAgain.contains($0.place.source) }
          .flatMap(\.partKeys)
      ),
      definitions: run.state.definitions,
      known: run.state.knownOrganisations,
      valueRules: Self.valueRules
    )
    var settled: [String: String] = [:]
    for row in state.asks.values {
      if let reason = settling.reason(row.subject) { settled[row.id] = reason }
    }
    run.append(
      run.state.declarations.take(
        asks: Array(drafts.values),
        settling: settled,
        in: run.base.number + 1,
        by: run.stamp
      )
    )
  }
}
