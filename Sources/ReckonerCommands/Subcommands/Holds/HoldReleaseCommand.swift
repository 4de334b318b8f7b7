import ArgumentParser
import Findings
import Quality
import Runs

/// `hold release`: releases holds, each by its identifier.
struct HoldReleaseCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Release a hold.",
    discussion: HelpText.discussion(
      examples: [
        (
          "reckoner hold release book H-NCD2425/2025-03-31/U00001/A81003/1 --by Ann",
          "once nothing waits for aggregation"
        ),
        (
          "reckoner hold release book H-NCD2425/2025-03-31/U00001/A81003/1 --figures-stand "
            + "--reason 'joined on paper only' --by Ann",
          "the figures are right without the practice that joined"
        ),
      ],
      text: """
        A hold because a practice left is released only after an aggregation, and the declaration \
        then has to be declared again. 'reckoner hold list' says what lifts each hold.

        \(DecisionHelp.refusals)
        """
    )
  )

  @Argument(
    help: ArgumentHelp(
      "The book's folder, then the identifiers of one or many holds.",
      valueName: "book> <hold"
    )
  )
  var arguments: [String] = []

  @OptionGroup var book: BookOptions

  @Flag(help: "The figures are right without the practice that joined.")
  var figuresStand = false

  @Option(help: ArgumentHelp("Why; kept with the hold.", valueName: "text"))
  var reason = ""

  @OptionGroup var decision: DecisionOptions
  @OptionGroup var findings: FindingOptions

  var output: OutputOptions { decision.output }
  var threshold: Threshold { findings.failOn }

  func perform(_ job: inout Job) async throws -> Verdict {
    let (path, rest) = try book.book(from: arguments)
    var ids: [String] = []
    for id in rest where !ids.contains(id) { ids.append(id) }
    if ids.isEmpty { throw UsageError("No hold is named: 'hold list' shows their identifiers") }
    try decision.revision.check(ids.count, "hold")
    var decisions = try CommandDecisions(path, decision, &job)
    var command = GivenCommand("hold", "release")
    for id in ids { command.add(id) }
    command.add("--figures-stand", if: figuresStand)
    command.add("--reason", reason.isEmpty ? nil : reason)
    decision.revision.add(to: &command)
    let action = DecisionRow.Action.holdRelease
    let done = try decisions.take(action.rawValue, ids, as: command, &job) {
      DecisionRow(
        id: $1,
        action: action,
        holdOrCase: $0,
        figuresStand: figuresStand,
        reason: reason,
        expect: decision.revision.expect,
        by: $2
      )
    }
    return Verdict(
      done.words(ids.count, "hold", "released"),
      effect: done.effect,
      next: decisions.next
    )
  }
}
