import ArgumentParser
import Book
import Findings
import Quality
import Runs

/// `ingest`: takes deliveries into the book.
struct IngestCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Take deliveries into the book: say what changed, what is on hold, what to do next.",
    discussion: HelpText.discussion(
      examples: [
        ("reckoner ingest book extract.zip --by 'A Person'", "an extract"),
        ("reckoner ingest book definitions/ --by 'A Person'", "a folder of tables"),
        (
          "reckoner ingest book extract.zip --by 'A Person' --dry-run", "only show what it would do"
        ),
        ("reckoner ingest book extract.zip map.csv --by 'A Person'", "with its field-name map"),
        ("reckoner ingest book decisions.csv --by 'A Person'", "decisions in bulk"),
      ],
      text: """
        Definitions come first, then organisations, participation, field-name maps, relationships, \
        extracts and decisions, whatever the order of the files. A field-name map is used for the \
        extracts of its year beside it. A file with an error is refused whole, and \
        with it all files of the run, unless --set-aside is given. The version that the run \
        publishes holds the state and the reports; a run that changes nothing publishes nothing.
        """
    )
  )

  @Argument(help: "The book's folder, then files, zips and folders.")
  var arguments: [String]

  @OptionGroup var book: BookOptions
  @OptionGroup var actor: ActorOptions

  @Flag(help: "Show what would be written, and write nothing.")
  var dryRun = false

  @Flag(help: "Leave out the records of an extract that have an error, and list them.")
  var setAside = false

  @Option(help: "Which declarations go on hold when a practice joins or leaves: all or affected.")
  var holdOn: HoldChoice = .all

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var findings: FindingOptions
  @OptionGroup var output: OutputOptions

  /// The choices of `--hold-on`.
  enum HoldChoice: String, ExpressibleByArgument, CaseIterable, Sendable {
    /// Every declaration of the network in the service's period.
    case all
    /// Only those for which membership as at the achievement date differs.
    case affected
  }

  var threshold: Threshold { findings.failOn }

  func perform(_ job: inout Job) async throws -> Verdict {
    let (path, paths) = try book.book(from: arguments)
    guard !paths.isEmpty else { throw UsageError("No file is named: give what is to be taken in") }
    guard !paths.contains("-") else {
      throw UsageError("Standard input cannot be kept as an input: save it as a file first")
    }
    job.book = path
    var run = try IngestRun(
      paths,
      into: path,
      by: actor.by,
      at: try actor.moment(in: job.surroundings),
      with: reading.reader(in: job.surroundings),
      options: options,
      isDryRun: dryRun
    )
    job.inputs = run.inputs
    job.findings = run.findings
    let (result, version) = try Interruption.holding { try take(&run, &job) }
    job.table = result.table
    job.lines = result.lines
    job.result = result.json
    var effect = "The book would change; nothing was written, because of --dry-run"
    let next: String?
    if dryRun && result.changesAnything {
      next = written(path, paths)
    } else {
      let opened = try Book(opening: path)
      let held = if let version { version } else { try opened.version(result.base) }
      next = try WhatNext(path, result.state, in: held, of: opened).first
    }
    if !dryRun {
      effect =
        version.map { "Version \($0.number) of the book was published" }
        ?? unchanged(job)
    } else if !result.changesAnything {
      effect = "Nothing would change"
    }
    return Verdict(
      files: run.inputs.count,
      records: run.records,
      isComplete: run.isComplete,
      effect: effect,
      next: next
    )
  }

  /// Takes in and publishes; an interrupt stops it before a part, and no more once it publishes.
  private func take(
    _ run: inout IngestRun,
    _ job: inout Job
  ) throws -> (result: IngestResult, version: BookVersion?) {
    let result = try run.take { try Interruption.check() }
    job.findings = result.findings
    if let refusal = result.refusal { throw refusal }
    guard !dryRun else { return (result, nil) }
    try Interruption.check()
    return (result, try run.publish())
  }

  /// The same command without `--dry-run`.
  private func written(_ path: String, _ paths: [String]) -> String {
    var command = GivenCommand(ToolIdentity.name, "ingest", path)
    for path in paths { command.add(path) }
    actor.add(to: &command)
    command.add("--set-aside", if: setAside)
    if holdOn != .all { command.add("--hold-on", holdOn.rawValue) }
    reading.add(to: &command)
    return command.text
  }

  private var options: IngestOptions {
    IngestOptions(setsAside: setAside, holdPolicy: holdOn == .all ? .all : .affected)
  }

  /// What is said of a run that publishes nothing: its findings are in no report.
  private func unchanged(_ job: Job) -> String {
    let words = "Nothing changed: the book is as it was"
    guard !job.findings.groups.isEmpty else { return words }
    return "\(words), and what was found is stored nowhere (--format json keeps it)"
  }
}
