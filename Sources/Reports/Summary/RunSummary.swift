import Findings
import Quality
import Reconciliation

/// `summary.txt`: what a run came to, for people, in plain text of at most 100 columns.
public struct RunSummary: Sendable {
  /// How many lines of one kind are shown before the reader is sent to the table.
  static let shown = 20

  private let facts: RunFacts
  private let next: NextStep

  /// Takes the facts of a run.
  public init(_ facts: RunFacts) {
    self.facts = facts
    next = NextStep(facts.state, facts.context)
  }

  /// The whole text; its last lines are the verdict and the next command.
  public var text: String {
    var page = TextPage()
    addRun(to: &page)
    addInputs(to: &page)
    addValues(to: &page)
    addRelationships(to: &page)
    addDeclarations(to: &page)
    PaymentSummary(facts.before, facts.state).add(to: &page)
    addHolds(to: &page)
    addDeclareAgain(to: &page)
    addCases(to: &page)
    addMessages(to: &page)
    addFindings(to: &page)
    let end = TextRenderer().text(page)
    return "\(end)\n\(last)"
  }

  private func addRun(to page: inout TextPage) {
    page.add(.title("Summary of the run"))
    var facts: [String] = []
    if !self.facts.command.isEmpty { facts.append("Command: \(self.facts.command)") }
    if !self.facts.actor.isEmpty { facts.append("By: \(self.facts.actor)") }
    if let moment = self.facts.moment { facts.append("At: \(moment.iso)") }
    if !facts.isEmpty { page.add(.list(facts)) }
  }

  private func addInputs(to page: inout TextPage) {
    page.add(.heading("What came in"))
    list(
      facts.inputs.map(\.words).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
      orElse: "Nothing came in.",
      more: "are named in version.json",
      to: &page
    )
    if !facts.rejects.isEmpty {
      page.add(
        .paragraph("\(Wording.count(facts.rejects.count, "record")) set aside: see rejects.csv.")
      )
    }
  }

  private func addValues(to page: inout TextPage) {
    guard !facts.parts.isEmpty else { return }
    var counts = OutcomeCounts()
    for part in facts.parts { counts.merge(part.counts) }
    let services = Set(facts.parts.map(\.key.service)).count
    page.add(
      .heading(
        "How the values compare with what the book held: "
          + "\(Wording.count(Set(facts.parts.map(\.key)).count, "achievement date")) of "
          + Wording.count(services, "service")
      )
    )
    let gone = counts.vanished - counts.keptEntries
    let blankFromStart = counts[.missing] - gone - counts.blanked
    var figures: [TextPage.Figure] = [.init(counts[.unchanged], "unchanged")]
    if counts.keptEntries > 0 {
      figures.append(
        .init(counts.keptEntries, "gone from the extract; entries, which stand", isPart: true)
      )
    }
    figures += [
      .init(counts[.new], "new"),
      .init(counts[.changed], "changed"),
      .init(counts[.missing], "missing"),
    ]
    if counts[.missing] > 0 {
      figures.append(.init(gone, "gone from the extract; old values kept", isPart: true))
      figures.append(.init(counts.blanked, "blank now; old values kept", isPart: true))
      if blankFromStart > 0 {
        figures.append(.init(blankFromStart, "blank, and none was held before", isPart: true))
      }
    }
    figures += [
      .init(counts[.superseded], "superseded by another submission"),
      .init(counts[.conflict], "in conflict: two current values of the same moment differ"),
      .init(
        counts[.unexpected],
        "unexpected: the organisation, indicator or field is not known"
      ),
    ]
    page.add(.figures(figures))
    let absent = Set(facts.parts.flatMap(\.absent)).count
    if absent > 0 {
      let verb = absent == 1 ? "has" : "have"
      page.add(
        .paragraph(
          "\(Wording.count(absent, "organisation")) of the book \(verb) no values in the "
            + "extracts for some date; their values are kept (missing.csv names them)."
        )
      )
    }
    let totals = facts.networkTotals.filter { !$0.comparison.differences.isEmpty }
    if !totals.isEmpty {
      page.add(
        .paragraph(
          "CQRS's own totals differ from ours for "
            + "\(Wording.count(Set(totals.map(\.network)).count, "network")): see "
            + "network-totals.csv."
        )
      )
    }
  }

  private func addRelationships(to page: inout TextPage) {
    guard let comparison = facts.relationships else { return }
    page.add(.heading("What changed in the relationships of practices and networks"))
    guard !comparison.isFirst else {
      page.add(.figures([.init(comparison.added.count, "added, the first of this book")]))
      return
    }
    let backDated = comparison.changes.backDated(before: comparison.oldMembership.day)
    page.add(
      .figures([
        .init(comparison.added.count, "added"),
        .init(comparison.removed.count, "removed"),
        .init(comparison.closed.count, "closed"),
        .init(comparison.reopened.count, "opened again"),
        .init(comparison.endChanged.count, "closed on another day than before"),
        .init(
          comparison.correctedStarts.count,
          "with a corrected start (each also counted as added and removed)"
        ),
      ])
    )
    page.add(
      .paragraph(
        "Practices, by their network on \(comparison.oldMembership.day) and on "
          + "\(comparison.newMembership.day):"
      )
    )
    page.add(
      .figures([
        .init(comparison.moved.count, "moved to another network"),
        .init(comparison.left.count, "left for no network"),
        .init(comparison.joined.count, "joined from no network"),
        .init(comparison.contested.count, "in two networks on one of the days"),
        .init(
          backDated.count,
          "joined or left with effect before \(comparison.oldMembership.day) (back-dated)"
        ),
      ])
    )
  }

  private func addDeclarations(to page: inout TextPage) {
    let keys = facts.state.declarations.keys
    page.add(.heading("Where the declarations stand"))
    guard !keys.isEmpty else {
      page.add(.paragraph("There is no declaration."))
      return
    }
    var counts: [String: Int] = [:]
    for key in keys {
      if let status = facts.state.shownStatus(key) { counts[status, default: 0] += 1 }
    }
    let known = DeclarationStatus.known.map(\.label) + ["On Hold"]
    let others = counts.keys.filter { !known.contains($0) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    page.add(
      .figures((known + others).compactMap { label in counts[label].map { .init($0, label) } })
    )
    let waiting = facts.state.declarations.values.filter { !$0.causes.isEmpty }
    guard !waiting.isEmpty else { return }
    let causes = RecalculationCause.allCases.sorted().compactMap { cause -> String? in
      let count = waiting.count { $0.causes.contains(cause) }
      return count == 0 ? nil : "\(cause.rawValue) \(Wording.grouped(count))"
    }
    page.add(
      .paragraph(
        "\(Wording.count(waiting.count, "declaration")) "
          + "\(waiting.count == 1 ? "waits" : "wait") for aggregation, by cause: "
          + "\(causes.joined(separator: ", ")). Run reckoner aggregate."
      )
    )
  }

  private func addHolds(to page: inout TextPage) {
    let known = Set(facts.before.holdRows.map(\.id))
    let open = facts.state.holdRows.filter(\.isOpen)
    let new = open.filter { !known.contains($0.id) }
    page.add(.heading("Holds placed in this run"))
    list(
      new.map { "\($0.key): \($0.words). \(next.lifting($0))" },
      orElse: "No hold was placed.",
      more: "are in holds.csv",
      to: &page
    )
    if open.count > new.count {
      page.add(
        .paragraph("\(Wording.count(open.count, "hold")) stand in all: see holds.csv.")
      )
    }
  }

  private func addDeclareAgain(to page: inout TextPage) {
    let again = facts.state.declarations.keys.sorted().compactMap { key -> String? in
      guard let standing = facts.state.standing(key) else { return nil }
      let (action, reason) = ReconciliationAction.forDeclaration(standing)
      guard action == .declareAgain else { return nil }
      let figures = Wording.names(next.sinceDeclared(key))
      return "\(key): \(figures.isEmpty ? reason : "\(figures) since it was declared")"
    }
    page.add(.heading("What has to be declared again"))
    list(
      again,
      orElse: "No declaration has to be declared again.",
      more: "are in declarations.csv",
      to: &page
    )
  }

  private func addCases(to page: inout TextPage) {
    let known = Set(facts.before.caseRows.map(\.id))
    let open = facts.state.caseRows.filter(\.isOpen)
    page.add(.heading("What has to be settled off the system"))
    list(
      open.map { row in
        let difference = row.difference.map { " (difference \(Wording.grouped(Int($0))))" } ?? ""
        return "\(row.id): \(row.words)\(difference)\(known.contains(row.id) ? "" : ", new")"
      },
      orElse: "No off-system case waits.",
      more: "are in off-system.csv",
      to: &page
    )
  }

  private func addMessages(to page: inout TextPage) {
    page.add(.heading("Messages sent"))
    let messages = facts.outcome.messages
    guard !messages.isEmpty else {
      page.add(.paragraph("No message was sent."))
      return
    }
    page.add(
      .figures(
        MessageRole.allCases.flatMap { role in
          MessageRow.Kind.allCases.compactMap { kind in
            let count = messages.count { $0.role == role && $0.kind == kind }
            guard count > 0 else { return nil }
            return .init(count, "\(kind.rawValue)\(count == 1 ? "" : "s") for \(role.rawValue)")
          }
        }
      )
    )
  }

  private func addFindings(to page: inout TextPage) {
    page.add(.heading("Findings"))
    guard !facts.findings.isEmpty else {
      page.add(.paragraph("Nothing was found that a person should know."))
      return
    }
    var figures: [TextPage.Figure] = []
    for severity in Severity.allCases.reversed() where facts.findings.count(severity) > 0 {
      figures.append(.init(facts.findings.count(severity), severity.word))
      let rules = Set(
        facts.findings.groups.lazy.map(\.rule).filter { $0.severity == severity }
      ).sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
      for rule in rules {
        figures.append(
          .init(facts.findings.count(of: rule), "\(rule.id) \(rule.title)", isPart: true)
        )
      }
    }
    page.add(.figures(figures))
  }

  private var last: String {
    var page = TextPage()
    page.add(.heading(facts.verdict.isEmpty ? "Done." : facts.verdict))
    if let next = facts.next { page.add(.line("Next: \(next)")) }
    return TextRenderer().text(page)
  }

  private func list(
    _ items: [String],
    orElse nothing: String,
    more: String,
    to page: inout TextPage
  ) {
    guard !items.isEmpty else {
      page.add(.paragraph(nothing))
      return
    }
    var lines = Array(items.prefix(Self.shown))
    let rest = items.count - lines.count
    if rest > 0 { lines.append("and \(Wording.grouped(rest)) more, which \(more)") }
    page.add(.list(lines))
  }
}
