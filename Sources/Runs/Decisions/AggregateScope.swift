import Findings
import Quality

/// The lines of an instruction file that an aggregation comes to.
struct AggregateScope {
  /// One line: a service, and a date and provider of it where they were named.
  struct Line: Hashable {
    let service: ServiceCode
    let date: CalendarDate?
    let organisation: ODSCode?

    /// Whether a declaration is meant.
    func names(_ key: DeclarationKey) -> Bool {
      service == key.service && date.map { $0 == key.achievementDate } ?? true
        && organisation.map { $0 == key.organisation } ?? true
    }
  }

  /// The lines.
  let lines: [Line]
  /// What was named and has no declaration.
  let unknown: [Finding]

  /// Makes the lines.
  ///
  /// - Parameters:
  ///   - options: What is asked for.
  ///   - state: The declarations.
  ///   - source: Where it is asked for, as findings name it.
  init(_ options: AggregateOptions, in state: DeclarationState, from source: String) {
    let (dates, organisations) = (options.dates, options.organisations)
    let keys = state.declarations.keys
    let services = options.service.map { [$0] } ?? Set(keys.map(\.service)).sorted()
    let isWide = dates.isEmpty && organisations.isEmpty
    var lines: [Line] = []
    for service in services {
      let ofService = keys.filter { $0.service == service }
      for date in dates.isEmpty ? [nil] : dates.map(Optional.some) {
        for organisation in organisations.isEmpty ? [nil] : organisations.map(Optional.some) {
          let line = Line(service: service, date: date, organisation: organisation)
          // A combination without a declaration is nothing to refuse while each of what was named
          // has one somewhere.
          if isWide || ofService.contains(where: line.names) { lines.append(line) }
        }
      }
    }
    self.lines = lines
    func covers(_ matches: (DeclarationKey) -> Bool) -> Bool {
      keys.contains { key in matches(key) && lines.contains { $0.names(key) } }
    }
    var unknown: [Finding] = []
    for date in dates where !covers({ $0.achievementDate == date }) {
      unknown.append(Self.finding("\(date)", source))
    }
    for organisation in organisations where !covers({ $0.organisation == organisation }) {
      unknown.append(Self.finding("\(organisation)", source))
    }
    self.unknown = unknown
  }

  private static func finding(_ what: String, _ source: String) -> Finding {
    Finding(
      .nothingToAggregate,
      "\(what) has no declaration of what was named",
      at: Place(source: source),
      subject: what
    )
  }

  /// The declarations that still wait after the run, each with the reason.
  ///
  /// - Parameters:
  ///   - outcome: What the run did.
  ///   - state: The declarations after it.
  /// - Returns: The declarations, in order.
  func waiting(
    after outcome: DeclarationOutcome,
    in state: DeclarationState
  ) -> [WaitingDeclaration] {
    var reasons: [String: [String]] = [:]
    for finding in outcome.findings {
      if let subject = finding.subject { reasons[subject, default: []].append(finding.message) }
    }
    let asked = outcome.findings.filter { $0.rule == .memberOfTwoNetworks }.map(\.message)
    return state.declarationRows.compactMap { row in
      guard row.status != .financiallyApproved, lines.contains(where: { $0.names(row.key) }),
        !row.causes.isEmpty || row.status == .awaitingNetworkAchievement
      else { return nil }
      let own =
        reasons["declaration \(row.key)", default: []]
        + asked.filter { $0.contains(row.key.organisation.text) }
      return WaitingDeclaration(row: row, reasons: own)
    }
  }
}
