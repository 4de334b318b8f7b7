import Book
import Findings
import Quality
import Runs
import TestSupport

@testable import ReckonerCommands

/// A tiny book on disk: one service, two networks of three and two practices, 10 of 20 each.
struct DeclarationsBook {
  static let service = code("NCD2425") { ServiceCode($0) }
  static let march = date("2025-03-31")
  static let february = date("2025-02-28")
  static let fields = ["CAN04.Denominator", "CAN04.Numerator"].map { text in
    code(text) { FieldID($0) }
  }
  static let members = ["U00001": ["A81001", "A81002", "A81003"], "U00002": ["A81004", "A81005"]]

  let folder: TemporaryFolder
  let path: String

  /// Makes the book, with its values in and nothing aggregated.
  ///
  /// - Parameters:
  ///   - dates: The payment dates; values come for the last.
  ///   - services: The services, all alike.
  /// - Throws: What could not be written.
  init(dates: [CalendarDate] = [march], services: [ServiceCode] = [service]) throws {
    folder = try TemporaryFolder()
    path = "\(folder.path)/book"
    try Book.create(
      at: path,
      details: RunDetails(
        at: "2025-04-01T09:00:00",
        by: "Ann",
        command: "init",
        rulesVersion: BookRun.rulesVersion
      )
    )
    var values: [String: Int64] = [:]
    for (_, practices) in Self.members {
      for practice in practices { values[practice] = 10 }
    }
    try publish("2025-04-01T10:00:00") { run, publication in
      Self.define(&run.state, dates, services)
      for service in services {
        let opened = run.state.declarations.open(service, in: run.state.context, by: run.stamp)
        run.append(opened)
        try Self.put(values, dates.last ?? Self.march, of: service, into: publication)
      }
    }
  }

  /// Aggregates as ever, so that both networks' declarations wait to be declared.
  static func calculated() async throws -> DeclarationsBook {
    let book = try DeclarationsBook()
    _ = await book.run("aggregate", "--by", "night", "--at", "2025-04-02T01:00:00")
    return book
  }

  /// Brings the northern network's declaration to its end.
  static func approved() async throws -> DeclarationsBook {
    let book = try await calculated()
    for (step, moment) in [
      ("declare", "2025-04-03T09:00:00"), ("approve", "2025-04-04T09:00:00"),
      ("finance-approve", "2025-04-05T09:00:00"),
    ] {
      _ = await book.decide(step, "U00001", at: moment)
    }
    return book
  }

  // MARK: Commands

  /// Runs a command line; the book is put behind its first word, and stands as `book` in what it says.
  func run(_ words: String...) async -> Transcript {
    await run(words, nil)
  }

  /// Runs a command line; the book is put behind the first words of it.
  func run(_ words: [String], _ count: Int? = nil) async -> Transcript {
    var words = words
    let isNoun = ["declaration", "hold", "off-system", "message", "ask"].contains(words[0])
    words.insert(path, at: count ?? (isNoun ? 2 : 1))
    if let place = words.firstIndex(of: "--at") { words[place + 1] = moment(words[place + 1]) }
    let transcript = await Transcript.of(words)
    return Transcript(
      status: transcript.status,
      output: transcript.output.replacing(path, with: "book"),
      talk: transcript.talk.replacing(path, with: "book")
    )
  }

  /// A moment that the book allows: the given one, or that of its version if this is later.
  private func moment(_ given: String) -> String {
    max(given, (try? Book(opening: path).version().at) ?? given)
  }

  /// Takes a step with declarations.
  func decide(
    _ step: String,
    _ rest: String...,
    at moment: String = "2025-04-03T09:00:00"
  ) async -> Transcript {
    await run(
      ["declaration", step] + rest
        + ["--service", "NCD2425", "--by", "Ann", "--at", moment],
      2
    )
  }

  /// A noun's verb by Ann.
  func act(_ noun: String, _ verb: String, _ rest: String...) async -> Transcript {
    await run([noun, verb] + rest + ["--by", "Ann", "--at", "2025-04-10T09:00:00"], 2)
  }

  /// The number of the current version.
  var number: Int {
    get throws { try Book(opening: path).currentNumber() }
  }

  /// The state of the current version.
  var state: BookState {
    get throws { try OpenBook(path).state }
  }

  // MARK: What comes in

  /// Takes new numerators in.
  func deliver(_ new: [String: Int64], at moment: String = "2025-04-06T09:00:00") throws {
    try publish(moment) { run, publication in
      let key = PartKey(service: Self.service, achievementDate: Self.march)
      let old = try run.paymentValues(key.service, key.achievementDate)
      var values: [String: Int64] = [:]
      var changes: [ValueChange] = []
      for (_, practices) in Self.members {
        for name in practices {
          let practice = Self.organisation(name)
          let before = old[practice, Self.fields[1]]
          values[name] = new[name] ?? before?.number
          guard let after = new[name] else { continue }
          changes.append(
            ValueChange(
              organisation: practice,
              service: key.service,
              achievementDate: key.achievementDate,
              field: Self.fields[1],
              old: before,
              new: .number(after)
            )
          )
        }
      }
      try Self.put(values, Self.march, into: publication)
      run.append(
        run.state.declarations.take(
          valueChanges: changes,
          in: run.state.context,
          by: run.stamp
        )
      )
    }
  }

  /// Asks about practices that are gone from an extract.
  func ask(_ practices: [String], at moment: String = "2025-04-07T09:00:00") throws {
    try publish(moment) { run, _ in
      let drafts = practices.map { practice in
        AskDraft(
          AskSubject(
            rule: "EXT023",
            service: Self.code("NCD2425") { ServiceCode($0) },
            achievementDate: Self.date("2025-03-31"),
            organisation: Self.organisation(practice)
          ),
          "\(practice) is gone",
          file: "extract.csv"
        )
      }
      run.append(
        run.state.declarations.take(
          asks: drafts,
          settling: [:],
          in: run.base.number + 1,
          by: run.stamp
        )
      )
    }
  }

  /// Moves a practice to a network from a day on, `nil` for none.
  ///
  /// One that stays is a member of both from then on.
  func move(
    _ practice: String,
    to network: String?,
    from day: String,
    staying: Bool = false,
    at moment: String = "2025-04-07T09:00:00"
  ) throws {
    try publish(moment) { run, _ in
      let before = run.state.relationships
      let first = Self.date(day)
      var after = before.map { row in
        guard row.practice.text == practice, row.end == nil, !staying else { return row }
        return RelationshipRow(
          spell: Spell(
            practice: row.practice,
            network: row.network,
            start: row.start,
            end: first.adding(days: -1)
          )
        )
      }
      if let network {
        after.append(
          RelationshipRow(
            spell: Spell(
              practice: Self.organisation(practice),
              network: Self.organisation(network),
              start: first
            )
          )
        )
      }
      run.state.relationships = after.sorted()
      let changes = MembershipChanges(from: before.map(\.spell), to: after.map(\.spell)).all
      run.append(
        run.state.declarations.take(
          membershipChanges: changes,
          in: run.state.context,
          by: run.stamp
        )
      )
    }
  }

  private func publish(
    _ moment: String,
    _ change: (inout BookRun, Publication) throws -> Void
  ) throws {
    var run = try BookRun(
      path,
      actor: "delivery",
      moment: Self.code(self.moment(moment)) { Timestamp(iso: $0) }
    )
    let publication = try run.book.beginPublication(by: "delivery")
    try change(&run, publication)
    _ = try run.publish(publication, command: "delivery")
  }

  /// Puts a declaration of 31 March on hold for a reason of Ann's.
  func hold(
    _ provider: String = "U00001",
    because reason: String = "x",
    on date: String = "2025-03-31"
  ) async -> Transcript {
    await act(
      "hold",
      "place",
      provider,
      "--service",
      "NCD2425",
      "--date",
      date,
      "--reason",
      reason
    )
  }

  // MARK: What stands in it

  private static func put(
    _ numerators: [String: Int64],
    _ date: CalendarDate,
    of service: ServiceCode = service,
    into publication: Publication
  ) throws {
    var values = "organisation,field,value,submission\r\n"
    var submissions = "organisation,submission,kind,user,submitted_at\r\n"
    for (practice, numerator) in numerators.sorted(by: { $0.key < $1.key }) {
      values += "\(practice),\(fields[0]),20,1\r\n\(practice),\(fields[1]),\(numerator),1\r\n"
      submissions += "\(practice),1,automatic,cro-processor,2025-04-01T00:00:00\r\n"
    }
    let files = PartFiles(PartKey(service: service, achievementDate: date))
    try publication.put(files.values, bytes: Array(values.utf8), rows: numerators.count * 2)
    try publication.put(
      files.submissions,
      bytes: Array(submissions.utf8),
      rows: numerators.count
    )
  }

  private static func define(
    _ state: inout BookState,
    _ dates: [CalendarDate],
    _ services: [ServiceCode]
  ) {
    for service in services { define(service, &state, dates) }
    for (network, practices) in members.sorted(by: { $0.key < $1.key }) {
      for code in [network] + practices {
        state.organisations.append(
          OrganisationRow(
            organisation: organisation(code),
            name: "\(code) by name",
            kind: code == network ? .network : .practice,
            commissioner: organisation(network == "U00001" ? "00L" : "15N")
          )
        )
      }
      for practice in practices {
        state.relationships.append(
          RelationshipRow(
            spell: Spell(
              practice: organisation(practice),
              network: organisation(network),
              start: date("2019-07-01")
            )
          )
        )
      }
    }
  }

  private static func define(
    _ service: ServiceCode,
    _ state: inout BookState,
    _ dates: [CalendarDate]
  ) {
    let indicator = code("CAN04") { IndicatorCode($0) }
    let (start, end) = (date("2024-04-01"), date("2025-03-31"))
    state.services += [
      ServiceRow(
        service: service,
        name: "Network contract 2024/25",
        start: start,
        end: end,
        level: .network,
        source: "test"
      )
    ]
    state.indicators += [
      IndicatorRow(
        service: service,
        indicator: indicator,
        name: "Cancer",
        group: "CAN",
        level: .practice,
        kind: .fraction,
        purpose: .payment,
        source: "test"
      )
    ]
    state.fields += zip(fields, [FieldRole.denominator, .numerator]).map { field, role in
      FieldRow(
        service: service,
        field: field,
        indicator: indicator,
        fieldName: "\(field)",
        role: role,
        purpose: .payment,
        source: "test"
      )
    }
    state.achievementDates += dates.map {
      AchievementDateRow(service: service, achievementDate: $0, isPaymentDate: true)
    }
    for (network, practices) in members.sorted(by: { $0.key < $1.key }) {
      for code in [network] + practices {
        state.participation.append(
          ParticipationRow(
            service: service,
            organisation: organisation(code),
            status: .approved,
            start: start,
            end: end
          )
        )
      }
    }
  }

  static func code<Value>(_ text: String, _ read: (String) -> Value?) -> Value {
    guard let value = read(text) else { preconditionFailure("\(text) is not one") }
    return value
  }

  static func organisation(_ text: String) -> ODSCode { code(text) { ODSCode($0) } }

  static func date(_ text: String) -> CalendarDate { code(text) { CalendarDate(iso: $0) } }
}
