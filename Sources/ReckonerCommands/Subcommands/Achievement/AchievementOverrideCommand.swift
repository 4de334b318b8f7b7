import ArgumentParser
import Quality
import Runs

/// `achievement override`: lets an indicator earn or pay what an authority says.
struct AchievementOverrideCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "override",
    abstract: "Let an indicator earn or pay what an authority says.",
    discussion: HelpText.discussion(
      examples: [
        (
          "reckoner achievement override book --service NCD2324 --indicator ACC08 --share 100 "
            + "--reference 'NHSE 7 June 2024' --reason 'data not usable' --by Ann",
          "all points for every provider and date"
        ),
        (
          "reckoner achievement override book --service NCD2324 --indicator ACC08 --points 35.5 "
            + "--date 2024-03-31 --organisation U00001 --reference 'letter 12' --reason agreed "
            + "--by Ann",
          "so many points for one declaration"
        ),
      ],
      text: """
        What was calculated stays beside what stands. Declarations that it is for have to be \
        aggregated; financially approved ones stand. Give one of --points, --share and --pounds.

        \(DecisionHelp.refusals)
        """
    )
  )

  @Argument(help: ArgumentHelp("The book's folder.", valueName: "book"))
  var arguments: [String] = []

  @OptionGroup var book: BookOptions

  @Option(help: "The service.", transform: QualityArgument.service)
  var service: ServiceCode

  @Option(help: ArgumentHelp("The indicator.", valueName: "code"))
  var indicator: String

  @Option(help: "Only this payment date.", transform: QualityArgument.date)
  var date: CalendarDate?

  @Option(help: "Only this provider.", transform: QualityArgument.organisation)
  var organisation: ODSCode?

  @Option(help: ArgumentHelp("So many points.", valueName: "number"))
  var points: String?

  @Option(help: ArgumentHelp("So many per cent of the indicator's points.", valueName: "number"))
  var share: String?

  @Option(help: ArgumentHelp("So many pounds.", valueName: "number"))
  var pounds: String?

  @Option(help: ArgumentHelp("Where the authority wrote it.", valueName: "text"))
  var reference: String

  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var reason: String

  @OptionGroup var actor: ActorOptions
  @OptionGroup var write: DryRunOption
  @OptionGroup var output: OutputOptions

  private var gifts: [(PaymentOverrideRow.Gift, String)] {
    [(PaymentOverrideRow.Gift.points, points), (.share, share), (.pounds, pounds)].compactMap {
      gift,
      text in text.map { (gift, $0) }
    }
  }

  func validate() throws {
    guard gifts.count == 1 else {
      throw ValidationError("Give one of --points, --share and --pounds.")
    }
    guard gifts.allSatisfy({ ExactDecimal($0.1) != nil }) else {
      throw ValidationError("What is given is a number such as 35.5.")
    }
    guard IndicatorCode(indicator) != nil else {
      throw ValidationError("'\(indicator)' is no indicator's code.")
    }
  }

  func perform(_ job: inout Job) async throws -> Verdict {
    let path = try book.only(arguments)
    var decisions = try CommandDecisions(path, by: actor, isDryRun: write.dryRun, &job)
    try decisions.run.state.checkKnown(service)
    var command = GivenCommand("achievement", "override", "--service", service.text)
    command.add("--indicator", indicator)
    command.add("--date", date?.iso)
    command.add("--organisation", organisation?.text)
    command.add("--points", points)
    command.add("--share", share)
    command.add("--pounds", pounds)
    command.add("--reference", reference)
    command.add("--reason", reason)
    let action = DecisionRow.Action.override
    let done = try decisions.take(action.rawValue, [service], as: command, &job) {
      DecisionRow(
        id: $1,
        action: action,
        service: $0,
        organisation: organisation,
        achievementDate: date,
        reason: reason,
        reference: reference,
        by: $2,
        indicator: IndicatorCode(indicator),
        gift: gifts.first?.0,
        amount: gifts.first.flatMap { ExactDecimal($0.1) }
      )
    }
    return Verdict(
      done.words(1, "override", "entered"),
      effect: done.effect,
      next: decisions.next
    )
  }
}
