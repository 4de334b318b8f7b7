import ArgumentParser
import Quality
import Runs

/// Which declarations a list shows, with what stands beside them.
struct DeclarationFilter: ParsableArguments {
  @Option(help: "Only this service.", transform: QualityArgument.service)
  var service: ServiceCode?

  @Option(help: "Only this achievement date.", transform: QualityArgument.date)
  var date: CalendarDate?

  @Option(help: "Only this provider.", transform: QualityArgument.organisation)
  var organisation: ODSCode?

  @Option(
    help: "Only providers of this commissioner.",
    transform: QualityArgument.organisation
  )
  var commissioner: ODSCode?

  /// Decides about each declaration of a book.
  struct Choice {
    fileprivate let filter: DeclarationFilter
    fileprivate let ofCommissioner: Set<ODSCode>

    /// Whether a declaration is wanted.
    func takes(_ key: DeclarationKey) -> Bool {
      filter.service.map { $0 == key.service } ?? true
        && filter.date.map { $0 == key.achievementDate } ?? true
        && filter.organisation.map { $0 == key.organisation } ?? true
        && (filter.commissioner == nil || ofCommissioner.contains(key.organisation))
    }

    /// Says that nothing was found by what was asked for; without that, the verdict says it.
    ///
    /// - Parameters:
    ///   - what: What there is none of, such as `hold`.
    ///   - job: Says it.
    ///   - status: The status that was asked for.
    func sayNothingFound(_ what: String, _ job: inout Job, showing status: String? = nil) {
      var command = GivenCommand()
      filter.add(to: &command)
      command.add("--status", status)
      guard !command.text.isEmpty else { return }
      job.console.say("Nothing found: there is no \(what) for\(command.text)")
    }
  }

  /// The choice in a book.
  ///
  /// - Throws: ``UsageError`` if it names something that the book does not know.
  func choice(in state: BookState) throws(UsageError) -> Choice {
    if let service { try state.checkKnown(service) }
    if let date { try state.checkKnown(date) }
    if let organisation { try state.checkKnown(organisation) }
    if let commissioner { try state.checkKnown(commissioner: commissioner) }
    let rows = state.organisations.filter {
      $0.commissioner != nil && $0.commissioner == commissioner
    }
    return Choice(filter: self, ofCommissioner: Set(rows.map(\.organisation)))
  }

  /// The options as they can be given again.
  func add(to command: inout GivenCommand) {
    command.add("--service", service?.text)
    command.add("--date", date?.iso)
    command.add("--organisation", organisation?.text)
    command.add("--commissioner", commissioner?.text)
  }
}
