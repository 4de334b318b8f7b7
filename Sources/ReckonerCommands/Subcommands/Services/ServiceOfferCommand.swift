import ArgumentParser
import Findings
import Quality
import Runs

/// `service offer`: offers a service to one, many or all providers.
struct ServiceOfferCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "offer",
    abstract: "Offer a service to providers.",
    discussion: HelpText.discussion(
      examples: [
        (
          "reckoner service offer book U00001 --service NCD2425 --response-date 2024-04-30 --by Ann",
          "for the service's own dates, to be answered by 30 April"
        ),
        (
          "reckoner service offer book --all --commissioner 99X --service QOF2425 --by Ann --dry-run",
          "what offering it to all of a commissioner's would come to; --yes does it"
        ),
      ],
      text: """
        A network service is offered to networks, and accepted for their practices. Without --start \
        and --end the offer has the service's own dates; they can only be narrowed. --all leaves \
        out providers to which it is offered already.

        \(DecisionHelp.refusals)
        """
    )
  )

  @OptionGroup var choice: ProviderChoice

  @Option(
    help: "The first day; without it, the service's own.",
    transform: QualityArgument.date
  )
  var start: CalendarDate?

  @Option(help: "The last day; without it, the service's own.", transform: QualityArgument.date)
  var end: CalendarDate?

  @Option(help: "The day by which to answer.", transform: QualityArgument.date)
  var responseDate: CalendarDate?

  @Option(help: "The day by which to achieve.", transform: QualityArgument.date)
  var targetDate: CalendarDate?

  @Option(help: ArgumentHelp("The payment type.", valueName: "text"))
  var paymentType = ""

  @Option(help: ArgumentHelp("A note to the provider.", valueName: "text"))
  var reason = ""

  @OptionGroup var actor: ActorOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var output: OutputOptions

  func perform(_ job: inout Job) async throws -> Verdict {
    let (path, named) = try choice.read()
    job.findings = FindingLog(keeping: .max, telling: .max)
    var decisions = try CommandDecisions(path, by: actor, isDryRun: write.dryRun, &job)
    let state = decisions.run.state
    let service = try state.service(choice.service)
    if choice.all { try write.confirm("offer \(service) to all providers that it is for") }
    let organisations = choice.all ? all(service, state) : named
    var command = GivenCommand("service", "offer")
    choice.add(to: &command, named)
    command.add("--start", start?.iso)
    command.add("--end", end?.iso)
    command.add("--response-date", responseDate?.iso)
    command.add("--target-date", targetDate?.iso)
    command.add("--payment-type", paymentType.isEmpty ? nil : paymentType)
    command.add("--reason", reason.isEmpty ? nil : reason)
    let done = try decisions.take(participation: "offer", organisations, as: command, &job) {
      ParticipationDecisionRow(
        id: $1,
        action: .move(.offer),
        service: service,
        organisation: $0,
        start: start,
        end: end,
        responseDate: responseDate,
        targetDate: targetDate,
        paymentType: paymentType,
        reason: reason,
        by: $2
      )
    }
    var list = GivenCommand(ToolIdentity.name, "service", "list", path)
    list.add("--service", service.text)
    return Verdict(
      done.words(organisations.count, "offer", "made"),
      effect: done.effect,
      next: list.text
    )
  }

  /// The providers that the service is for and was not offered to for any of the days.
  private func all(_ code: ServiceCode, _ state: BookState) -> [ODSCode] {
    guard let service = state.services.first(where: { $0.service == code }) else { return [] }
    let facts = state.participationFacts
    let (first, last) = (start ?? service.start, end ?? service.end)
    let offered = Set(
      state.participation.filter {
        $0.service == code && $0.status != .cancelled && $0.start <= last && first <= $0.lastDay
      }.map(\.organisation)
    )
    return state.organisations.filter { row in
      facts.takes(row.organisation, service.level) && choice.takes(row.organisation, facts)
        && !offered.contains(row.organisation) && row.close.map { first <= $0 } ?? true
    }.map(\.organisation)
  }
}
