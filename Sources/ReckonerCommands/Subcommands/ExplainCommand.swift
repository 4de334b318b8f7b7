import Book
import ArgumentParser
import Findings
import Quality
import Runs
import Tabular

/// `explain`: what a rule means, or how a declaration's payment came about; without a subject, every
/// rule.
struct ExplainCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a rule, or how a declaration's payment came about; or list all rules.",
    discussion: HelpText.discussion(
      examples: [
        ("reckoner explain", "every rule, by room"),
        ("reckoner explain CLI001", "what one means, its remedy, a bad and a good example"),
        (
          "reckoner explain book NCD2425/2025-03-31/U12345",
          "what it pays, from the extract's fields to the pence"
        ),
        (
          "reckoner explain book U12345",
          "all that a network is paid, or what a practice makes of it"
        ),
        (
          "reckoner explain book NCD2425/2025-03-31/U12345 --indicator CAN04 --practice A81003",
          "the lines of one indicator, and of its members only one"
        ),
      ],
      text: """
        A practice that counts for a network is explained by the network's lines, with its own values \
        alone. A declaration is worked out again by what the book holds now; where that is not what was \
        last calculated, both are shown.
        """
    )
  )

  @Argument(
    help: ArgumentHelp(
      "The identifier of a rule; or the book's folder, then service/date/organisation or an "
        + "organisation.",
      valueName: "rule> | <book> <declaration"
    )
  )
  var arguments: [String] = []

  @OptionGroup var book: BookOptions

  @Option(
    help: ArgumentHelp("Only this indicator of a declaration.", valueName: "code")
  )
  var indicator: String?

  @Option(
    help: "Of a network's members only this practice.",
    transform: QualityArgument.organisation
  )
  var practice: ODSCode?

  @OptionGroup var output: OutputOptions

  func perform(_ job: inout Job) async throws -> Verdict {
    if book.book != nil || arguments.count > 1 { return try explainPayment(&job) }
    guard indicator == nil, practice == nil else {
      throw UsageError("No declaration is named: give the book, then service/date/organisation")
    }
    return try perform(&job, with: .all)
  }

  private func explainPayment(_ job: inout Job) throws -> Verdict {
    let (path, rest) = try book.book(from: arguments)
    guard rest.count == 1, let name = rest.first else {
      throw UsageError("One declaration is to be named, as service/date/organisation")
    }
    let opened = try OpenBook(path)
    job.book = path
    let state = opened.state.declarations
    let subject = try ExplainedSubject(name, practice: practice, in: state)
    var lines: [String] = []
    var table = ResultTable(ExplainedPayment.header)
    var (count, isStale) = (0, false)
    for (key, practice) in subject.declarations {
      let explained = ExplainedPayment(
        key,
        in: state,
        opened.state.context,
        indicator: indicator.flatMap { IndicatorCode($0) },
        practice: practice
      )
      if !lines.isEmpty, !explained.lines.isEmpty { lines.append("") }
      lines += explained.lines
      for row in explained.table.rows { table.add(row) }
      count += explained.count
      isStale = isStale || explained.isStale
    }
    try opened.state.checkRead()
    let isPaid = subject.declarations.contains { key, _ in
      state.inputs[key] != nil && opened.state.context.basis(of: key.service) != nil
    }
    if let indicator, count == 0, isPaid {
      throw UsageError("\(name) has no payment for '\(indicator)'")
    }
    job.lines = lines
    job.table = table
    guard count > 0 else {
      let keys = subject.declarations.map(\.key)
      let next = try WhatNext(path, opened)
      return Verdict(
        "Nothing is paid for \(name)",
        effect: keys.first.map { unpaid($0, opened.state) } ?? "",
        next: next.moving(keys.compactMap { state.declarations[$0] }) ?? next.first
      )
    }
    return Verdict(
      Wording.count(count, "payment") + " explained",
      effect: isStale
        ? "The figures that stand were calculated with something else: aggregate tells the difference"
        : "As of version \(opened.version.number)",
      next: GivenCommand(ToolIdentity.name, "report", "payments", path).text
    )
  }

  /// Why a declaration has no payment.
  private func unpaid(_ key: DeclarationKey, _ state: BookState) -> String {
    if state.context.basis(of: key.service) == nil {
      return "\(key.service) does not say how it is paid (payment_kind in services.csv)"
    }
    if state.declarations.inputs[key] == nil {
      return
        "It was not calculated yet: it is \(state.declarations.shownStatus(key) ?? "not there")"
    }
    return "No indicator of \(key.service) earns anything by its definition"
  }

  /// Explains from a given book of rules.
  func perform(_ job: inout Job, with book: RuleBook) throws(UsageError) -> Verdict {
    guard let subject = arguments.first else { return list(book, in: &job) }
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
