import Findings
import Quality
import Testing

@testable import Reconciliation
@testable import Reports

@Suite struct RunReportsTests {
  private typealias World = ReportWorld

  private func facts(isReversed: Bool = false) -> RunFacts {
    var world = World()
    world.step(1)
    world.step(3, World.south)
    let before = world.state
    world.outcome = DeclarationOutcome()
    let old = world.spells
    var differences = [world.deliver("A81001", 9), world.deliver("A81004", 12)]
    world.relate(world.spells + [World.spell("A81005", World.north, "2025-01-01")])
    if isReversed { differences.reverse() }
    var counts = OutcomeCounts()
    counts.add(.unchanged, count: 99_995)
    counts.add(.changed, count: 2)
    var part = PartOutcome(
      key: World.part,
      fields: world.fields,
      counts: counts,
      differences: differences,
      absent: [World.ods("A81002")]
    )
    if isReversed { part.absent.reverse() }
    var facts = RunFacts(
      before: before,
      state: world.state,
      context: world.context,
      definitions: world.definitions
    )
    facts.command = "reckoner ingest march.zip"
    facts.actor = "Ann"
    facts.moment = Timestamp(seconds: 1_743_843_600)
    facts.inputs = [
      ReportInput(
        file: "march.zip!march.csv",
        layout: "bulk achievement extract",
        records: 99_997,
        sha256: String(repeating: "ab", count: 32)
      ),
      ReportInput(file: "march.zip!guide.pdf", status: "passed over", reason: "it is no table"),
    ]
    if isReversed { facts.inputs.reverse() }
    facts.parts = [part]
    facts.outcome = world.outcome
    facts.values = [World.part: world.values]
    facts.relationships = RelationshipComparison(
      old: old,
      new: world.spells,
      oldDay: World.date("2025-03-01"),
      newDay: World.date("2025-04-01")
    )
    facts.verdict = "No findings in 2 files, 99,997 records (all checked). Version 3 published."
    facts.next =
      "reckoner aggregate --service NCD2425 --date 2025-03-31 --by \"somebody with a name "
      + "that makes the line long\""
    return facts
  }

  @Test func everyReportIsThereOnce() {
    let reports = RunReports(facts()).all()
    #expect(
      reports.map(\.name) == [
        "declarations.csv", "findings.csv", "holds.csv", "messages.csv", "missing.csv",
        "network-totals.csv", "off-system.csv", "reconciliation.csv", "rejects.csv",
        "summary.txt",
      ]
    )
    for report in reports {
      #expect(report.rows.map { $0 + 1 == SheetTests.read(report).count } ?? true)
    }
  }

  @Test func theOrderOfWhatCameInDoesNotMatter() {
    #expect(RunReports(facts()).all() == RunReports(facts(isReversed: true)).all())
    #expect(RunReports(facts()).differences.map(\.report.rows) == [2])
  }

  @Test func theSummary() {
    #expect(
      RunReports(facts()).summary.text == """
        Summary of the run
        """
    )
  }

  @Test func longListsEndInTheTable() {
    var facts = facts()
    facts.inputs = (0..<25).map { ReportInput(file: "file\($0).csv", layout: "services") }
    let text = RunSummary(facts).text
    #expect(text.contains("  - and 5 more, which are named in version.json\n"))
    #expect(!text.contains("file9.csv"))
  }

  @Test func nothingSteersATerminal() {
    var facts = facts()
    facts.inputs = [ReportInput(file: "a\u{1B}[2J\u{202E}\nb.csv", layout: "services")]
    #expect(RunSummary(facts).text.contains("  - a\\u{1b}[2J\\u{202e}\\u{a}b.csv: services\n"))
  }

  @Test func linesAreAtMostAHundredWide() {
    let lines = RunSummary(facts()).text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 100 || $0.hasPrefix("Next: ") })
    #expect(lines.last?.hasPrefix("Next: ") == true)
  }
}
