import ArgumentParser
import Quality
import Runs

/// Which providers a command about offers is about: one, many or all.
struct ProviderChoice: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The book's folder, then the codes of one or many providers.",
      valueName: "book> <provider"
    )
  )
  var arguments: [String] = []

  @OptionGroup var book: BookOptions

  @Flag(help: "All providers that it fits, instead of codes.")
  var all = false

  @Option(
    help: "With --all: only providers of this commissioner.",
    transform: QualityArgument.organisation
  )
  var commissioner: ODSCode?

  @Option(
    help: "The service; needed where the book has several.",
    transform: QualityArgument.service
  )
  var service: ServiceCode?

  func validate() throws {
    if commissioner != nil && !all { throw ValidationError("--commissioner goes with --all.") }
  }

  /// The book's folder and the codes that were given.
  ///
  /// - Throws: ``UsageError`` if neither codes nor `--all` are given, or both.
  func read() throws(UsageError) -> (book: String, organisations: [ODSCode]) {
    let (path, rest) = try book.book(from: arguments)
    let organisations = try QualityArgument.organisations(rest)
    if all, let first = rest.first {
      throw UsageError("--all and the provider '\(first)' contradict each other")
    }
    if !all && organisations.isEmpty {
      throw UsageError("No provider is named: give codes, or --all")
    }
    return (path, organisations)
  }

  /// Whether a provider is among those that `--all` is about.
  func takes(_ organisation: ODSCode, _ facts: ParticipationFacts) -> Bool {
    commissioner == nil || commissioner == facts.commissioner(of: organisation)
  }

  /// The options as they can be given again.
  func add(to command: inout GivenCommand, _ organisations: [ODSCode]) {
    for organisation in organisations { command.add(organisation.text) }
    command.add("--all", if: all)
    command.add("--commissioner", commissioner?.text)
    command.add("--service", service?.text)
  }
}
