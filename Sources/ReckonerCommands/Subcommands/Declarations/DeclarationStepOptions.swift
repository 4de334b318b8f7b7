import ArgumentParser
import Findings
import Quality
import Runs

/// The options of the three steps of declarations, and the one way in which they are taken.
struct DeclarationStepOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The book's folder, then the codes of one or many providers.",
      valueName: "book> <provider"
    )
  )
  var arguments: [String] = []

  @OptionGroup var book: BookOptions

  @Flag(help: "All declarations of the service that wait for this step, instead of providers.")
  var all = false

  @Option(
    help: "The service; needed where the book has several.",
    transform: QualityArgument.service
  )
  var service: ServiceCode?

  @Option(
    help: "The achievement date; needed where a provider has several declarations.",
    transform: QualityArgument.date
  )
  var date: CalendarDate?

  @Option(
    help: ArgumentHelp(
      "With --all: only those that show this status, which leaves out those On Hold.",
      valueName: "label"
    )
  )
  var status: String?

  @OptionGroup var revision: ExpectOption

  @Option(help: ArgumentHelp("A note, kept with the declaration.", valueName: "text"))
  var note = ""

  @OptionGroup var actor: ActorOptions
  @OptionGroup var write: WriteOptions

  func validate() throws {
    if status != nil && !all { throw ValidationError("--status goes with --all.") }
    if revision.expect != nil && all {
      throw ValidationError("--expect goes with one declaration.")
    }
  }

  /// Takes the step.
  func take(_ step: DeclarationStep, _ job: inout Job) throws -> Verdict {
    let (path, rest) = try book.book(from: arguments)
    let organisations = try QualityArgument.organisations(rest)
    if all {
      guard organisations.isEmpty else {
        throw UsageError("--all and the provider '\(rest[0])' contradict each other")
      }
      let of = service.map { " of \($0)" } ?? ""
      try write.confirm("\(step.rawValue) all declarations\(of) that wait for it")
    } else if organisations.isEmpty {
      throw UsageError("No provider is named: give codes, or --all")
    }
    // Each one that is refused is named, however many there are.
    job.findings = FindingLog(keeping: .max, telling: .max)
    var decisions = try CommandDecisions(path, by: actor, isDryRun: write.dryRun, &job)
    let service = try decisions.run.state.service(service, &job)
    let named = try named(organisations, service, for: step, in: decisions.run.state)
    try revision.check(named.keys.count, "declaration")
    let done = try decisions.take(
      step.rawValue,
      named.keys,
      refused: named.unknown,
      as: command(step, organisations, service),
      &job
    ) {
      DecisionRow(
        id: $1,
        action: step.action,
        service: $0.service,
        organisation: $0.organisation,
        achievementDate: $0.achievementDate,
        reason: note,
        expect: revision.expect,
        by: $2
      )
    }
    return Verdict(
      done.words(named.keys.count, "declaration", step.done),
      effect: done.effect,
      next: decisions.next
    )
  }

  private func named(
    _ organisations: [ODSCode],
    _ service: ServiceCode,
    for step: DeclarationStep,
    in state: BookState
  ) throws(UsageError) -> NamedDeclarations {
    if all, let date { try state.checkKnown(date) }
    let declarations = state.declarations
    if all {
      var label: String?
      if let status { label = try StatusLabel.read(status, in: declarations) }
      return NamedDeclarations(
        allOf: service,
        on: date,
        showing: label,
        for: step,
        in: declarations
      )
    }
    return try NamedDeclarations(of: organisations, service, on: date, for: step, in: declarations)
  }

  private func command(
    _ step: DeclarationStep,
    _ organisations: [ODSCode],
    _ service: ServiceCode
  ) -> GivenCommand {
    var command = GivenCommand("declaration", step.rawValue)
    for organisation in organisations { command.add(organisation.text) }
    command.add("--all", if: all)
    command.add("--service", service.text)
    command.add("--date", date?.iso)
    command.add("--status", status)
    revision.add(to: &command)
    command.add("--note", note.isEmpty ? nil : note)
    return command
  }
}
