import Findings
import Quality
import Testing

@Suite struct TickBoxTests {
  private let february = "2022-02-28"
  private let march = "2022-03-31"

  private func indicator(default value: AchievementValue? = .no, carried: Bool = true) throws
    -> IndicatorRow
  {
    IndicatorRow(
      service: try #require(ServiceCode("NCD2122")),
      indicator: try #require(IndicatorCode("NCD009")),
      name: "COV-01",
      group: "Covid",
      level: .network,
      kind: .yesNo,
      purpose: .payment,
      defaultValue: value,
      isCarriedForward: carried,
      source: "guide"
    )
  }

  private func entry(
    _ date: String,
    _ value: AchievementValue,
    _ kind: SubmissionKind,
    at seconds: Int64 = 0
  ) throws -> TickBoxEntry {
    TickBoxEntry(
      achievementDate: try GeneratedSpells.day(date),
      value: value,
      submission: Submission(kind: kind, user: "u", at: Timestamp(seconds: seconds))
    )
  }

  private func answer(
    _ entries: [TickBoxEntry],
    _ indicator: IndicatorRow,
    declared: TickBoxAnswer? = nil
  ) throws -> (AchievementValue?, SubmissionKind?) {
    let answer = TickBoxAnswer(
      at: try GeneratedSpells.day(march),
      entries: entries,
      indicator: indicator,
      declared: declared
    )
    let other = TickBoxAnswer(
      at: try GeneratedSpells.day(march),
      entries: entries.reversed(),
      indicator: indicator,
      declared: declared
    )
    #expect(answer == other)
    return (answer.value, answer.kind)
  }

  @Test func aDefaultIsNoEntry() throws {
    let box = try indicator()
    #expect(try answer([], box) == (.no, .defaulted))
    #expect(try answer([entry(march, .no, .manual)], box) == (.no, .manual))
    #expect(
      try answer([entry(march, .no, .defaulted)], indicator(default: nil)) == (.no, .defaulted)
    )
    #expect(try answer([], indicator(default: nil)) == (nil, nil))
    #expect(try answer([entry(march, .blank, .manual)], box) == (.no, .defaulted))
  }

  @Test func aDefaultedNoNeverReplacesAnEntry() throws {
    let entries = [
      try entry(march, .yes, .manual, at: 1), try entry(march, .no, .defaulted, at: 2),
    ]
    #expect(try answer(entries, indicator()) == (.yes, .manual))
  }

  @Test func theLatestEntryCounts() throws {
    let entries = [
      try entry(march, .yes, .manual, at: 1), try entry(march, .no, .automatic, at: 2),
    ]
    #expect(try answer(entries, indicator()) == (.no, .automatic))
  }

  @Test func entriesAreCarriedForward() throws {
    let entries = [
      try entry("2022-01-31", .no, .manual, at: 9), try entry(february, .no, .manual, at: 1),
      try entry(february, .yes, .manual, at: 2), try entry(february, .no, .defaulted, at: 3),
      try entry(march, .no, .defaulted, at: 4),
    ]
    #expect(try answer(entries, indicator()) == (.yes, .carried))
    #expect(try answer(entries, indicator(carried: false)) == (.no, .defaulted))
    #expect(
      try answer(entries + [entry(march, .no, .manual, at: 1)], indicator()) == (.no, .manual)
    )
    #expect(try answer([entry("2022-04-30", .yes, .manual)], indicator()) == (.no, .defaulted))
  }

  @Test func aLaterChangeOfTheEarlierDateStopsAtTheDeclaration() throws {
    let before = [try entry(february, .yes, .manual, at: 1)]
    let declared = TickBoxAnswer(
      at: try GeneratedSpells.day(march),
      entries: before,
      indicator: try indicator()
    )
    let after = before + [try entry(february, .no, .manual, at: 2)]
    #expect(try answer(after, indicator()) == (.no, .carried))
    #expect(try answer(after, indicator(), declared: declared) == (.yes, .carried))
    #expect(
      try answer(after + [entry(march, .no, .manual, at: 3)], indicator(), declared: declared) == (
        .no, .manual
      )
    )
  }

  @Test func entriesOfTheSameTimeThatDifferAreAsked() throws {
    let entries = [
      try entry(march, .yes, .manual, at: 1), try entry(march, .no, .automatic, at: 1),
    ]
    let answer = TickBoxAnswer(
      at: try GeneratedSpells.day(march),
      entries: entries,
      indicator: try indicator()
    )
    #expect(answer.value == nil)
    let box = try indicator()
    let finding = answer.conflictFinding(
      network: try GeneratedSpells.code("U", 1),
      indicator: box.indicator,
      at: Place(source: "x")
    )
    #expect(finding?.rule.id == "NET017" && finding?.rule.severity == .ask)
    #expect(
      try self.answer(
        [entry(march, .yes, .manual, at: 1), entry(march, .yes, .automatic, at: 1)],
        box
      ).0 == .yes
    )
  }
}
