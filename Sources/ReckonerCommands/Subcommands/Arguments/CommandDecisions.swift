import Book
import Findings
import Quality
import Runs

/// The decisions of one command line, on the one way that all of them take into a book.
struct CommandDecisions {
  /// The run that they belong to; its state is the one after them once they are taken.
  private(set) var run: BookRun
  /// The command that comes next by what the book is like once they are taken; for a dry run, the one
  /// that does it.
  private(set) var next: String?
  private let path: String
  let actor: ActorOptions
  private let isDryRun: Bool

  /// Opens the book.
  ///
  /// - Parameters:
  ///   - path: The book's folder.
  ///   - actor: Who decides, and when.
  ///   - isDryRun: Whether to write nothing.
  ///   - job: Whose clock it is; gets the book.
  /// - Throws: `Failure` if there is no such book or it cannot be read.
  init(
    _ path: String,
    by actor: ActorOptions,
    isDryRun: Bool,
    _ job: inout Job
  ) throws(Failure) {
    job.book = path
    self.path = path
    self.actor = actor
    self.isDryRun = isDryRun
    run = try BookRun(path, actor: actor.by, moment: try actor.moment(in: job.surroundings))
  }

  /// Opens the book for decisions each of which is named if it is refused, however many there are.
  init(_ path: String, _ options: DecisionOptions, _ job: inout Job) throws(Failure) {
    job.findings = FindingLog(keeping: .max, telling: .max)
    try self.init(path, by: options.actor, isDryRun: options.write.dryRun, &job)
  }

  /// Takes the decisions, whole or not at all, and shows what they did.
  ///
  /// - Parameters:
  ///   - word: What the file that keeps them is named after, such as `declare`.
  ///   - subjects: What is decided on, in order.
  ///   - refused: What was found to be impossible before there was a line for it.
  ///   - command: The command, as it can be given again.
  ///   - job: Gets the findings, the events, and what mends a refusal.
  ///   - line: Makes the line about one of the subjects from its id and who decides.
  /// - Returns: What was done.
  /// - Throws: `decision-refused` if one was refused; its findings say why. Otherwise a failure to
  ///   read or write the book.
  mutating func take<Subject>(
    _ word: String,
    _ subjects: [Subject],
    refused: [Finding] = [],
    as command: GivenCommand,
    _ job: inout Job,
    line: @escaping (Subject, _ id: String, _ by: String) -> DecisionRow
  ) throws -> DecisionRun.Done {
    let by = actor.by
    let file = try InstructionFile(
      word,
      on: run.base,
      subjects.map { subject in { id in line(subject, id, by) } }
    )
    let decisions = try DecisionRun(
      file,
      refused: refused,
      on: run,
      from: DecisionRun.commandLine
    )
    let done = try take(decisions, as: command, &job)
    job.show(EventTable.table(done.outcome.events))
    return done
  }

  /// Takes decisions whose lines were made elsewhere; what they did is for the caller to show.
  ///
  /// - Parameters:
  ///   - decisions: The decisions.
  ///   - command: The command, as it can be given again.
  ///   - job: Gets the findings, and what mends a refusal.
  /// - Returns: What was done.
  /// - Throws: As the other one.
  mutating func take(
    _ decisions: DecisionRun,
    as command: GivenCommand,
    _ job: inout Job
  ) throws -> DecisionRun.Done {
    let before = run
    run = decisions.run
    do {
      let done = try decisions.carryOut(command: command, isDryRun: isDryRun, &job)
      next =
        isDryRun && !done.outcome.events.isEmpty
        ? again(command) : try whatNext(run, in: done.version ?? run.base).first
      return done
    } catch let failure as Failure where failure.code == .decisionRefused {
      job.next = mending(job.findings, try whatNext(before, in: before.base))
      throw failure
    }
  }

  /// What comes next where an aggregation changed nothing: not another one.
  func nextAfterNothing() throws(Failure) -> String? {
    try whatNext(run, in: run.base).withoutAggregating
  }

  private func whatNext(_ run: BookRun, in version: BookVersion) throws(Failure) -> WhatNext {
    try WhatNext(path, run.state, in: version, of: run.book)
  }

  /// The command without `--dry-run`.
  private func again(_ command: GivenCommand) -> String {
    let words = GivenCommand.words(of: command.text) ?? []
    let verbs = words.first == "aggregate" ? 1 : 2
    var again = GivenCommand(ToolIdentity.name)
    for word in words.prefix(verbs) + [path] + words.dropFirst(verbs) { again.add(word) }
    actor.add(to: &again)
    again.add("--yes", if: words.contains("--all"))
    return again.text
  }

  /// The command that does away with what stood against a decision, where one does.
  private func mending(_ findings: FindingLog, _ next: WhatNext) -> String? {
    guard let group = findings.groups.first(where: { $0.rule.severity == .error }) else {
      return nil
    }
    let state = run.state.declarations
    func isAbout(_ kind: String, _ name: String) -> Bool {
      group.shown.contains { $0.subject == "\(kind) \(name)" }
    }
    switch group.rule {
    case .awaitingAggregation, .wrongStatus, .declarationOnHold, .memberNotParticipating:
      return next.moving(state.declarationRows.filter { isAbout("declaration", $0.key.text) })
    case .leaveAwaitsAggregation, .joinAwaitsAggregation:
      return next.lifting(state.holdRows.filter { isAbout("hold", $0.id) })
    case .holdNotKnown, .holdAlreadyReleased:
      return GivenCommand(ToolIdentity.name, "hold", "list", path).text
    case .caseNotKnown, .caseAlreadyResolved, .caseNotOpen:
      return GivenCommand(ToolIdentity.name, "off-system", "list", path).text
    case .askNotKnown, .askAnswered:
      return GivenCommand(ToolIdentity.name, "ask", "list", path).text
    case .declarationNotKnown:
      return GivenCommand(ToolIdentity.name, "declaration", "list", path).text
    case .offerNotKnown, .offeredNotCancelled, .answeredNotWithdrawn, .offerAnswered,
      .offerCancelled, .offeredAlready, .offerAmbiguous:
      return GivenCommand(ToolIdentity.name, "service", "list", path).text
    case .roleMissing, .userNotActive, .userNotKnown:
      return GivenCommand(ToolIdentity.name, "user", "list", path).text
    default: return nil
    }
  }
}
