import ArgumentParser
import Findings
import Quality
import Runs

/// The options of the four moves of offers, and the one way in which they are made.
struct ServiceMoveOptions: ParsableArguments {
  @OptionGroup var choice: ProviderChoice

  @Option(
    help: "The first day of the offer; needed where a provider has several.",
    transform: QualityArgument.date
  )
  var start: CalendarDate?

  @Option(
    help: ArgumentHelp("With --all: only those in this status.", valueName: "status"),
    transform: Self.status
  )
  var status: ParticipationStatus?

  @Option(help: ArgumentHelp("Why; kept, and told to whom it concerns.", valueName: "text"))
  var reason = ""

  @OptionGroup var actor: ActorOptions
  @OptionGroup var write: WriteOptions

  func validate() throws {
    if status != nil && !choice.all { throw ValidationError("--status goes with --all.") }
  }

  /// Reads a status, whatever its case.
  static func status(_ text: String) throws(ValidationError) -> ParticipationStatus {
    let all = ParticipationStatus.allCases
    guard let status = all.first(where: { $0.rawValue.lowercased() == text.lowercased() }) else {
      let words = all.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("there is no status “\(text)”; there are \(words)")
    }
    return status
  }

  /// Makes the move.
  func take(_ move: ParticipationMove, _ job: inout Job) throws -> Verdict {
    let (path, named) = try choice.read()
    job.findings = FindingLog(keeping: .max, telling: .max)
    var decisions = try CommandDecisions(path, by: actor, isDryRun: write.dryRun, &job)
    let state = decisions.run.state
    let service = try state.service(choice.service)
    if choice.all {
      try write.confirm("\(move.rawValue) \(service) for all providers for which that can be done")
    }
    let subjects = choice.all ? all(move, service, state) : named.map { ($0, start) }
    var command = GivenCommand("service", move.rawValue)
    choice.add(to: &command, named)
    command.add("--start", start?.iso)
    command.add("--status", status?.rawValue)
    command.add("--reason", reason.isEmpty ? nil : reason)
    let done = try decisions.take(participation: move.rawValue, subjects, as: command, &job) {
      ParticipationDecisionRow(
        id: $1,
        action: .move(move),
        service: service,
        organisation: $0.0,
        start: $0.1,
        reason: reason,
        by: $2
      )
    }
    var list = GivenCommand(ToolIdentity.name, "service", "list", path)
    list.add("--service", service.text)
    return Verdict(
      done.words(subjects.count, "offer", move.done),
      effect: done.effect,
      next: list.text
    )
  }

  /// The offers from whose status the move leads on; those of practices that take part through
  /// their network are the network's.
  private func all(
    _ move: ParticipationMove,
    _ service: ServiceCode,
    _ state: BookState
  ) -> [(ODSCode, CalendarDate?)] {
    let facts = state.participationFacts
    return state.participation.filter { row in
      row.service == service && move.from.contains(row.status)
        && status.map { $0 == row.status } ?? true && start.map { $0 == row.start } ?? true
        && row.through.map { $0 == row.organisation } ?? true
        && choice.takes(row.organisation, facts)
    }.map { ($0.organisation, $0.start) }
  }
}
