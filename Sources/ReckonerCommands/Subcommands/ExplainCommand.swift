import ArgumentParser
import Findings
import Tabular

/// `explain`: what a rule means; without a subject, every rule.
struct ExplainCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a rule, or list all rules.",
    discussion: HelpText.discussion(examples: [
      ("reckoner explain", "every rule, by room"),
      ("reckoner explain CLI001", "what one means, its remedy, a bad and a good example"),
    ])
  )

  @Argument(help: "The identifier that stands in square brackets in a message.")
  var subject: String?

  @OptionGroup var output: OutputOptions

  func perform(_ job: inout Job) async throws -> Verdict {
    try perform(&job, with: .all)
  }

  /// Explains from a given book of rules.
  func perform(_ job: inout Job, with book: RuleBook) throws(UsageError) -> Verdict {
    guard let subject else { return list(book, in: &job) }
    guard let rule = book.rule(subject) else {
      throw UsageError(
        "There is no rule '\(subject)'",
        suggestion: EditDistance.nearest(to: subject, among: book.rules.map(\.id))
      )
    }
    job.lines = RulePage(rule: rule).lines(isColoured: job.settings.isOutputColoured)
    job.result = RulePage(rule: rule).json
    job.table = RulePage.table([rule])
    return Verdict()
  }

  private func list(_ book: RuleBook, in job: inout Job) -> Verdict {
    let isColoured = job.settings.isOutputColoured
    let width = Severity.allCases.map(\.word.count).max() ?? 0
    for room in book.rooms {
      if !job.lines.isEmpty { job.lines.append("") }
      job.lines.append(Style.strong.around(room.name, if: isColoured))
      for rule in room.rules {
        let word = DisplayWidth.padded(rule.severity.word, to: width)
        let shown = Style(rule.severity).around(word, if: isColoured)
        job.lines.append("  \(rule.id)  \(shown)  \(VisibleText.visible(rule.title))")
      }
    }
    job.result = .array(
      book.rooms.map { room in
        .object([
          ("room", .string(room.name)),
          ("rules", .array(room.rules.map { RulePage(rule: $0).json })),
        ])
      }
    )
    job.table = RulePage.table(book.rules)
    let next = book.rules.first.map { "\(ToolIdentity.name) explain \($0.id)" }
    return Verdict(Wording.count(book.rules.count, "rule"), next: next)
  }
}
