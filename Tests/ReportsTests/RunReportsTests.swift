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

  private func all(_ facts: RunFacts) -> [Report] {
    let reports = RunReports(facts)
    var all: [Report] = []
    for make in reports.sheets { all.append(make().csv()) }
    return all + [reports.summary]
  }

  @Test func everyReportIsThereOnce() {
    let reports = all(facts())
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
    #expect(all(facts()) == all(facts(isReversed: true)))
    var rows: [Int] = []
    for (_, make) in RunReports(facts()).differences { rows.append(make().rowCount) }
    #expect(rows == [2])
  }

  @Test func theSummary() {
    #expect(
      RunReports(facts()).summary.text == """
        Summary of the run
        ==================
          - Command: reckoner ingest march.zip
          - By: Ann
          - At: 2025-04-05T09:00:00

        What came in
          - march.zip!guide.pdf: passed over, it is no table
          - march.zip!march.csv: bulk achievement extract, 99,997 records, sha256
            abababababababababababababababababababababababababababababababab

        How the values compare with what the book held: 1 achievement date of 1 service
          99,995  unchanged
               0  new
               2  changed
               0  missing
               0  superseded by another submission
               0  in conflict: two current values of the same moment differ
               0  unexpected: the organisation, indicator or field is not known
          1 organisation of the book has no values in the extracts for some date; their values are kept
          (missing.csv names them).

        What changed in the relationships of practices and networks
          1  added
          0  removed
          0  closed
          0  opened again
          0  closed on another day than before
          0  with a corrected start (each also counted as added and removed)
          Practices, by their network on 2025-03-01 and on 2025-04-01:
          0  moved to another network
          0  left for no network
          1  joined from no network
          0  in two networks on one of the days
          1  joined or left with effect before 2025-03-01 (back-dated)

        Where the declarations stand
          1  Financially Approved
          1  On Hold
          1 declaration waits for aggregation, by cause: join 1, value 1. Run reckoner aggregate.

        Holds placed in this run
          - NCD2425/2025-03-31/U00001: A81005 joined U00001 from 2025-01-01. Run reckoner aggregate, then
            reckoner hold release H-NCD2425/2025-03-31/U00001/A81005/1; or release it now with
            --figures-stand.

        What has to be declared again
          No declaration has to be declared again.

        What has to be settled off the system
          - O-NCD2425/2025-03-31/U00002/A81004/CAN04.Numerator/1: A81004 CAN04.Numerator 10 → 12 (difference
            2), new

        Messages sent
          2  notices for Declaration Management
          2  tasks for Approval Management
          1  notice for Finance Management

        Findings
          Nothing was found that a person should know.

        No findings in 2 files, 99,997 records (all checked). Version 3 published.
        Next: reckoner aggregate --service NCD2425 --date 2025-03-31 --by "somebody with a name that \
        makes the line long"

        """
    )
  }

  @Test func theSummaryTellsWhatVanishedFromWhatIsBlank() {
    var facts = facts()
    var counts = OutcomeCounts()
    // Seven keys are gone, four of them entries; two values are blank now, five were never there.
    counts.add(.unchanged, count: 104)
    counts.add(.missing, count: 10)
    counts.vanished = 7
    counts.keptEntries = 4
    counts.blanked = 2
    facts.parts[0].counts = counts
    let text = RunReports(facts).summary.text
    #expect(
      text.contains(
        """
          104  unchanged
            4    gone from the extract; entries, which stand
            0  new
            0  changed
           10  missing
            3    gone from the extract; old values kept
            2    blank now; old values kept
            5    blank, and none was held before

        """
      ),
      "\(text)"
    )
  }

  @Test func theSummaryNamesWhatHasToBeDeclaredAgain() {
    var world = World()
    world.step(1)
    _ = world.deliver("A81001", 9)
    world.aggregate()
    var log = FindingLog()
    for line in 1...1_200 {
      log.report(Finding(.memberValuesMissing, "gone", at: Place(source: "a.csv", line: line)))
    }
    var facts = RunFacts(
      before: world.state,
      state: world.state,
      context: world.context,
      definitions: world.definitions
    )
    facts.findings = log
    let text = RunSummary(facts).text
    #expect(
      text.contains(
        "  - NCD2425/2025-03-31/U00001: CAN04.Numerator 30 → 29 since it was declared\n"
      )
    )
    #expect(text.contains("\n  1,200    DEC010 "))
    #expect(text.hasSuffix("\n\nDone.\n"))
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
