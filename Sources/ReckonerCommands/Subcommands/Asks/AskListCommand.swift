import ArgumentParser
import Book
import Findings
import Quality
import Runs

/// `ask list`: what waits for an answer, or all that is not settled.
struct AskListCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what deliveries asked and nothing has answered.",
    discussion: HelpText.discussion(
      examples: [
        ("reckoner ask list book", "what waits for an answer, whatever version asked"),
        ("reckoner ask list book --all", "also what was answered and is not settled yet"),
        ("reckoner ask list book --rule EXT023", "practices that are gone from an extract"),
      ],
      text: """
        An ask goes when a later delivery settles it, as a whole extract does where one was cut \
        off, or when a person answers it. What practices that two networks count come to is \
        decided with 'aggregate --without' and not answered here.
        """
    )
  )

  @Argument(help: ArgumentHelp("The book's folder.", valueName: "book"))
  var arguments: [String] = []

  @OptionGroup var book: BookOptions

  @Option(help: ArgumentHelp("Only those of a rule.", valueName: "rule"))
  var rule: String?

  @Flag(help: "Also those that were answered and are not settled yet.")
  var all = false

  @OptionGroup var output: OutputOptions

  func perform(_ job: inout Job) async throws -> Verdict {
    let path = try book.only(arguments)
    if let rule, RuleBook.all.rule(rule) == nil {
      throw UsageError(
        "There is no rule '\(rule)'",
        suggestion: EditDistance.nearest(to: rule, among: RuleBook.all.rules.map(\.id))
      )
    }
    let opened = try OpenBook(path)
    let rows = opened.state.declarations.askRows.filter { row in
      (all || row.isOpen) && (rule.map { $0.uppercased() == row.subject.rule } ?? true)
    }
    var table = ResultTable(AskRow.layout.header)
    var short = ResultTable(["id", "rule", "about", "asked", "answer"])
    for row in rows {
      table.add(row.cells)
      // Most messages say themselves whose question it is.
      let owner = row.subject.organisation?.text ?? row.subject.service?.text
      let isNamed = owner.map { row.found.message.contains($0) } ?? true
      short.add([
        row.id, row.subject.rule,
        isNamed ? row.found.message : "\(row.subject.words): \(row.found.message)",
        "version \(row.version)", row.answered.map { "\($0.by): \($0.note)" } ?? "",
      ])
    }
    job.show(table, short: short)
    let open = rows.filter(\.isOpen)
    let answer = open.first.map { row in
      GivenCommand(
        ToolIdentity.name,
        "ask",
        "answer",
        path,
        row.id,
        "--note",
        NextSteps.text,
        "--by",
        NextSteps.name
      ).text
    }
    return Verdict(
      "\(Wording.count(open.count, "ask")) to answer"
        + (all ? ", \(rows.count - open.count) answered" : ""),
      effect: "As of version \(opened.version.number)",
      next: answer ?? GivenCommand(ToolIdentity.name, "status", path).text
    )
  }
}
