import ArgumentParser
import Book
import Findings
import Quality
import Runs

/// `declaration history`: every event of one declaration, its holds and its off-system cases.
struct DeclarationHistoryCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Show all that happened to a declaration, version by version.",
    discussion: HelpText.discussion(
      examples: [
        (
          "reckoner declaration history book U00001",
          "the network's only declaration of the book's only service"
        ),
        (
          "reckoner declaration history book U00001 --service NCD2425 --date 2025-03-31",
          "the one of 31 March"
        ),
      ],
      text: """
        An undoing stands there too: what the versions before it did still shows, and no longer \
        counts. Events of versions that were pruned are gone.
        """
    )
  )

  @Argument(
    help: ArgumentHelp("The book's folder, then the provider's code.", valueName: "book> <provider")
  )
  var arguments: [String] = []

  @OptionGroup var book: BookOptions

  @Option(
    help: "The service; needed where the book has several.",
    transform: QualityArgument.service
  )
  var service: ServiceCode?

  @Option(
    help: "The achievement date; needed where the provider has several declarations.",
    transform: QualityArgument.date
  )
  var date: CalendarDate?

  @OptionGroup var output: OutputOptions

  func perform(_ job: inout Job) async throws -> Verdict {
    let (path, code) = try book.one("provider", arguments)
    let organisations = try QualityArgument.organisations([code])
    let opened = try OpenBook(path)
    let service = try opened.state.service(service)
    let state = opened.state.declarations
    let named = try NamedDeclarations(of: organisations, service, on: date, in: state)
    guard let key = named.keys.first, let row = state.declarations[key] else {
      let date = date.map { " of \($0)" } ?? ""
      throw UsageError("\(code) has no declaration of \(service)\(date)")
    }
    let (table, oldest) = try history(of: key, in: opened.book)
    job.table = table
    let gone = oldest > 1 ? "; versions up to \(oldest - 1) were pruned" : ""
    let shown = state.shownStatus(key) ?? row.status.label
    return Verdict(
      "\(key) is \(shown) at revision \(row.revision), after "
        + "\(Wording.count(table.rows.count, "event"))\(gone)",
      next: NextSteps(path, state.only(key)).commands.first
    )
  }

  private func history(
    of key: DeclarationKey,
    in book: Book
  ) throws(Failure) -> (table: ResultTable, oldest: Int) {
    var table = ResultTable([
      "version", "at", "actor", "subject", "event", "before", "after", "reason", "input", "line",
    ])
    // The last version that did something with it, to tell whether an undoing concerns it.
    var lastTouch = 0
    let versions = try book.versions()
    for version in versions {
      if let restored = version.restores, restored < lastTouch {
        table.add([
          String(version.number), version.at, version.by, key.text, "undone", "", "",
          "versions \(restored + 1) to \(version.number - 1) were undone", "", "",
        ])
      }
      let events = try BookTable.rows(EventRow.self, at: "events.csv", in: version, of: book)
      for event in events where event.concerns(key) {
        lastTouch = version.number
        table.add([
          String(version.number), event.at.iso, event.actor, event.subject, event.kind.rawValue,
          event.before, event.after, event.reason, event.input,
          event.line.map { String($0) } ?? "",
        ])
      }
    }
    return (table, versions.first?.number ?? 1)
  }
}

extension DeclarationState {
  /// One declaration with its holds and cases, and nothing else.
  func only(_ key: DeclarationKey) -> DeclarationState {
    DeclarationState(
      declarations: [declarations[key]].compactMap(\.self),
      holds: holds[key, default: []],
      cases: cases[key, default: []]
    )
  }
}
