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
        counts, unless a later undoing restored it. Events of versions that were pruned are gone.
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
      throw UsageError(
        "\(code) has no declaration of \(service)\(date)",
        suggestion: EditDistance.nearest(
          to: code,
          among: Set(
            state.declarations.keys.filter { $0.service == service }.map(\.organisation.text)
          ).subtracting([code]).sorted()
        )
      )
    }
    let (table, oldest) = try history(of: key, in: opened.book)
    job.table = table
    let gone = oldest > 1 ? "; versions up to \(oldest - 1) were pruned" : ""
    let shown = state.shownStatus(key) ?? row.status.label
    return Verdict(
      "\(key) is \(shown) at revision \(row.revision), after "
        + "\(Wording.count(table.rows.count, "event"))\(gone)",
      next: try WhatNext(path, opened).moving([row])
    )
  }

  private func history(
    of key: DeclarationKey,
    in book: Book
  ) throws(Failure) -> (table: ResultTable, oldest: Int) {
    // Nobody's events tell what an undoing did with a declaration: its rows before and after do.
    func rows(of version: BookVersion) throws(Failure) -> DeclarationState {
      try BookState(version, of: book).declarations.only(key)
    }
    var table = ResultTable([
      "version", "at", "actor", "subject", "event", "before", "after", "reason", "input", "line",
    ])
    let versions = try book.versions()
    var previous: BookVersion?
    for version in versions {
      if let restored = version.restores, let previous {
        let (before, after) = (try rows(of: previous), try rows(of: version))
        if before != after {
          // A later revision than the one undone is what an earlier undoing had taken back.
          let revisions = [before, after].map { $0.declarations[key]?.revision ?? -1 }
          table.add([
            String(version.number), version.at, version.by, key.text,
            revisions[0] < revisions[1] ? "restored" : "undone",
            before.shownStatus(key) ?? "", after.shownStatus(key) ?? "",
            "versions \(restored + 1) to \(previous.number) were undone", "", "",
          ])
        }
      }
      previous = version
      let events = try BookTable.rows(EventRow.self, at: "events.csv", in: version, of: book)
      for event in events where event.concerns(key) {
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
