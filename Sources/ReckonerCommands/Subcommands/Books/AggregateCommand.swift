import ArgumentParser
import Findings
import Quality
import Runs

/// `aggregate`: the overnight run.
struct AggregateCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "aggregate",
    abstract: "Add the practices' values up to their networks' figures.",
    discussion: HelpText.discussion(
      examples: [
        ("reckoner aggregate book --by night", "all that waits, as the overnight run does"),
        ("reckoner aggregate book --by Ann --dry-run", "what it would do"),
        (
          "reckoner aggregate book --service NCD2425 --date 2025-03-31 --organisation U00001 "
            + "--without A81003 --reason 'closed in February' --by Ann",
          "go on without a practice that has not every value"
        ),
        (
          "reckoner aggregate book --service NCD2425 --date 2025-03-31 --organisation U00001 "
            + "--with A81003 --reason 'its values are coming after all' --by Ann",
          "take that back: wait for the practice again"
        ),
      ],
      text: """
        Members are those of the achievement date. A declaration at either approval whose figures \
        changed goes back to be declared again. One that cannot be calculated stays as it is, and a \
        finding says why. --date, --organisation, --without and --with can be given several \
        times.

        \(DecisionHelp.refusals)
        """
    )
  )

  @Argument(help: ArgumentHelp("The book's folder.", valueName: "book"))
  var arguments: [String] = []

  @OptionGroup var book: BookOptions

  @Option(help: "Only this service.", transform: QualityArgument.service)
  var service: ServiceCode?

  @Option(help: "Only this achievement date.", transform: QualityArgument.date)
  var date: [CalendarDate] = []

  @Option(help: "Only this provider.", transform: QualityArgument.organisation)
  var organisation: [ODSCode] = []

  @Option(
    help: "Leave this practice out; needs --service and --reason.",
    transform: QualityArgument.organisation
  )
  var without: [ODSCode] = []

  @Option(
    help: "Count this practice again that was left out; needs --service and --reason.",
    transform: QualityArgument.organisation
  )
  var with: [ODSCode] = []

  @Option(
    help: ArgumentHelp("Why a practice is left out, or counted again.", valueName: "text")
  )
  var reason = ""

  @OptionGroup var actor: ActorOptions
  @OptionGroup var write: DryRunOption
  @OptionGroup var findings: FindingOptions
  @OptionGroup var output: OutputOptions

  var threshold: Threshold { findings.failOn }

  func validate() throws {
    if !without.isEmpty && service == nil {
      throw ValidationError("--without needs --service: a practice is left out of one service.")
    }
    if !with.isEmpty && service == nil {
      throw ValidationError("--with needs --service: a practice is counted again in one service.")
    }
    if !with.isEmpty && !without.isEmpty {
      throw ValidationError("--with and --without are two decisions: give one after the other.")
    }
    if reason == NextSteps.text {
      throw ValidationError("\(reason) stands for words of your own: write them out.")
    }
    if without.isEmpty && with.isEmpty && !reason.isEmpty {
      throw ValidationError("--reason goes with --without and --with.")
    }
  }

  func perform(_ job: inout Job) async throws -> Verdict {
    let path = try book.only(arguments)
    var decisions = try CommandDecisions(path, by: actor, isDryRun: write.dryRun, &job)
    if let service { try decisions.run.state.checkKnown(service) }
    let aggregate = try AggregateRun(options, on: decisions.run, from: DecisionRun.commandLine)
    let done = try decisions.take(aggregate.decisions, as: options.command, &job)
    var table = EventTable.table(done.outcome.events)
    for waiting in aggregate.waiting {
      let row = waiting.row
      let causes = row.causes.sorted().map(\.rawValue).joined(separator: " ")
      let reasons = waiting.reasons.joined(separator: "; ")
      table.add([row.key.text, "stays", causes, row.status.label, reasons])
    }
    job.show(table)
    return Verdict(
      summary(done, staying: aggregate.waiting.count),
      effect: done.effect,
      next: done.outcome.events.isEmpty ? try decisions.nextAfterNothing() : decisions.next
    )
  }

  private func summary(_ done: DecisionRun.Done, staying: Int) -> String {
    let events = done.outcome.events
    let recalculated = events.count { $0.kind == .calculated }
    let back = events.count { event in
      event.kind == .status && DeclarationStatus(event.before).isUnderApproval
    }
    let on = events.count { event in
      event.kind == .status
        && DeclarationStatus(event.before) == .awaitingNetworkAchievement
    }
    return done.words(recalculated, "declaration", "recalculated")
      + ": \(Wording.grouped(on)) now ready, \(Wording.grouped(back)) to be declared again; "
      + "\(Wording.grouped(staying)) still waiting"
  }

  private var options: AggregateOptions {
    AggregateOptions(
      service: service,
      dates: date,
      organisations: organisation,
      without: without,
      with: with,
      reason: reason
    )
  }
}
