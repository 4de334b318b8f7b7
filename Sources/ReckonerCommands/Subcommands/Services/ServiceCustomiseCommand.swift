import ArgumentParser
import Findings
import Quality
import Runs

/// `service customise`: makes a commissioner's own service from a national one.
struct ServiceCustomiseCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "customise",
    abstract: "Make a commissioner's own service from a national one.",
    discussion: HelpText.discussion(
      examples: [
        (
          "reckoner service customise book NCD2425-99X --from NCD2425 --commissioner 99X "
            + "--name 'Network Contract 2024/25, shorter' --start 2024-10-01 --by Ann",
          "the same indicators, from October on"
        )
      ],
      text: """
        The service gets the national one's terms, indicators, fields and achievement dates; its \
        dates can only be narrowed. Parameters of payments are of one service each: take those of \
        the new one in with ingest.

        \(DecisionHelp.refusals)
        """
    )
  )

  @Argument(
    help: ArgumentHelp(
      "The book's folder, then the code of the new service.",
      valueName: "book> <code"
    )
  )
  var arguments: [String] = []

  @OptionGroup var book: BookOptions

  @Option(help: "The national service.", transform: QualityArgument.service)
  var from: ServiceCode

  @Option(help: "The commissioner whose service it is.", transform: QualityArgument.organisation)
  var commissioner: ODSCode

  @Option(help: ArgumentHelp("The new service's name.", valueName: "text"))
  var name: String

  @Option(help: "The first day; without it, the national one's.", transform: QualityArgument.date)
  var start: CalendarDate?

  @Option(help: "The last day; without it, the national one's.", transform: QualityArgument.date)
  var end: CalendarDate?

  @Option(help: ArgumentHelp("Why; kept.", valueName: "text"))
  var reason = ""

  @OptionGroup var actor: ActorOptions
  @OptionGroup var write: DryRunOption
  @OptionGroup var output: OutputOptions

  func perform(_ job: inout Job) async throws -> Verdict {
    let (path, text) = try book.one("code", arguments)
    let code: ServiceCode
    do { code = try QualityArgument.service(text) } catch { throw UsageError(error.message) }
    var decisions = try CommandDecisions(path, by: actor, isDryRun: write.dryRun, &job)
    var command = GivenCommand("service", "customise")
    command.add(code.text)
    command.add("--from", from.text)
    command.add("--commissioner", commissioner.text)
    command.add("--name", name)
    command.add("--start", start?.iso)
    command.add("--end", end?.iso)
    command.add("--reason", reason.isEmpty ? nil : reason)
    let done = try decisions.take(participation: "customise", [code], as: command, &job) {
      ParticipationDecisionRow(
        id: $1,
        action: .customise,
        service: $0,
        organisation: commissioner,
        start: start,
        end: end,
        basedOn: from,
        name: name,
        reason: reason,
        by: $2
      )
    }
    return Verdict(
      done.words(1, "service", "customised"),
      effect: done.effect,
      next: GivenCommand(ToolIdentity.name, "service", "show", path, code.text).text
    )
  }
}
