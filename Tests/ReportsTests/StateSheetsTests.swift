import Quality
import Reconciliation
import Testing

@testable import Reports

@Suite struct StateSheetsTests {
  private typealias World = ReportWorld

  private func rows(_ sheet: Sheet) -> [[String]] {
    let rows = (0..<sheet.rowCount).map { sheet.texts(of: $0) }
    for row in rows {
      for (column, cell) in zip(sheet.layout.columns, row) {
        #expect(column.problem(with: cell) == nil, "\(sheet.name) \(column.name): \(cell)")
      }
    }
    return rows
  }

  @Test func declarationsInBytes() {
    var world = World()
    world.step(1)
    _ = world.deliver("A81003", 9)
    world.aggregate()
    let text = DeclarationsSheet(world.state, context: world.context).sheet.csv().text
    #expect(
      text.split(separator: "\r\n")[1] == """
        NCD2425,2025-03-31,U00001,Awaiting Service Provider Approval,\
        Awaiting Service Provider Approval,7,,,0,CAN04.Denominator=60; CAN04.Numerator=29,\
        CAN04.Numerator 30 → 29,,,,,,2025-04-05T09:05:00,2025-04-05T09:03:00,Dee,,,,,\
        The provider declares it again: reckoner declaration declare.
        """
    )
  }

  @Test func whatMovesADeclarationNext() {
    var world = World(isFilled: false)
    func next() -> String {
      rows(DeclarationsSheet(world.state, context: world.context).sheet)[0].last ?? ""
    }
    #expect(next() == "Get the values that are missing, then run reckoner aggregate.")
    #expect(
      rows(
        DeclarationsSheet(world.state, context: world.context, isMissing: { _ in false }).sheet
      )[0].last == "Run reckoner aggregate."
    )
    world = World()
    #expect(next() == "The provider declares it: reckoner declaration declare.")
    world.participants.removeFirst()
    #expect(next().hasPrefix("Participation has to be Approved for A81001; then"))
    world = World()
    world.step(1)
    #expect(next() == "The commissioner approves it: reckoner declaration approve.")
    world = World()
    world.step(2)
    #expect(next() == "Finance approves it: reckoner declaration finance-approve.")
    _ = world.deliver("A81001", 3)
    #expect(next() == "Run reckoner aggregate.")
    world = World()
    world.step(3)
    #expect(next() == "Nothing: it is final.")
    _ = world.deliver("A81001", 3)
    #expect(next() == "Settle 1 off-system case: see off-system.csv.")
  }

  @Test func whatLiftsAHold() {
    var world = World()
    world.step(1)
    let before = world.state
    world.relate(
      world.spells.filter { $0.practice != World.ods("A81002") }
        + [World.spell("A81002", World.south, "2025-01-01")]
    )
    func holds() -> [[String]] {
      rows(HoldsSheet(world.state, before: before, context: world.context).sheet)
    }
    #expect(holds().map { $0[4] } == ["left", "joined"])
    #expect(holds().map { $0[9] } == ["Y", "Y"])
    #expect(holds().map { $0[13] } == ["N", "N"])
    #expect(
      holds()[0].last?.hasPrefix("Run reckoner aggregate, then reckoner hold release") == true
    )
    #expect(holds()[1].last?.hasSuffix("or release it now with --figures-stand.") == true)
    world.aggregate()
    #expect(holds().map { $0[13] } == ["Y", "Y"])
    #expect(holds()[0].last?.contains("it has to be declared again") == true)
    #expect(holds()[1].last?.contains("the declaration goes on") == true)
    let id = holds()[1][0]
    _ = world.state.releaseHold(id, because: "checked", in: world.context, by: world.stamp("Abe"))
    #expect(holds()[1].last == "Released by Abe: checked.")
    #expect(
      rows(HoldsSheet(world.state, context: world.context).sheet).map { $0[0] } == [holds()[0][0]]
    )
  }

  @Test func offSystemCasesSayWhatWasApprovedAndSettled() {
    var world = World()
    world.step(3)
    let before = world.state
    _ = world.deliver("A81003", 9)
    let id = "O-NCD2425/2025-03-31/U00001/A81003/CAN04.Numerator/1"
    func cases() -> [[String]] {
      rows(OffSystemSheet(world.state, before: before, context: world.context).sheet)
    }
    #expect(cases().map { Array($0[8...13]) } == [["10", "", "9", "-1", "open", "Y"]])
    #expect(
      cases()[0][17]
        == "A81003 CAN04.Numerator 10 → 9: settle it outside the system, then reckoner off-system "
        + "resolve \(id)."
    )
    let outcome = world.state.resolve(
      id,
      value: .number(9),
      reference: "PAY-1",
      in: world.context,
      by: world.stamp("Fay")
    )
    #expect(!outcome.isRefused)
    #expect(cases().map { $0[9] } == ["9"])
    _ = world.deliver("A81003", 8)
    #expect(cases().map { Array($0[8...12]) }.last == ["10", "9", "8", "-1", "open"])
  }

  @Test func missingValuesMembersAndParticipation() {
    var world = World(isFilled: false)
    world.values[World.ods("A81001"), World.numerator] = .number(1)
    world.values[World.ods("A81002"), World.numerator] = .number(1)
    world.values[World.ods("A81002"), World.denominator] = .number(1)
    world.participants.removeAll { $0 == "A81003" }
    world.spells.removeAll { $0.network == World.south }
    let missing = MissingSheet(
      world.state,
      context: world.context,
      definitions: world.definitions,
      values: [World.part: world.values],
      absent: [World.part: [World.ods("A81002")]]
    )
    #expect(missing.isMissing(World.key(World.north)) == true)
    let lines = rows(missing.sheet)
    #expect(
      lines.map { $0[4] }
        == ["value", "not in extract", "all values", "participation", "members"]
    )
    #expect(
      Array(lines[0][2...]) == [
        "U00001", "A81001", "value", "Cancer", "0 of 1", "CAN04", "CAN04.Denominator", "1",
        "A81001 has no value of CAN04.Denominator; Cancer: 0 of 1.",
      ]
    )
  }

  @Test func aDateOfWhichNothingHasComeIsOneLine() {
    let world = World(isFilled: false)
    let missing = MissingSheet(
      world.state,
      context: world.context,
      definitions: world.definitions,
      values: [World.part: PaymentValues()]
    )
    #expect(missing.isMissing(World.key(World.north)) == true)
    #expect(
      rows(missing.sheet) == [
        [
          "NCD2425", "2025-03-31", "", "", "all values", "", "", "", "", "",
          "No organisation has a payment value of NCD2425 for 2025-03-31; 2 declarations wait for "
            + "it.",
        ]
      ]
    )
  }

  @Test func networkTotalsNameThePracticeThatExplainsThem() {
    var comparison = NetworkTotalComparison(
      official: [World.numerator: 40, World.denominator: 60],
      ours: [World.numerator: 30],
      members: []
    )
    comparison.take(World.ods("A81004"), as: .neighbour) { _ in .number(10) }
    let totals = NetworkTotals(key: World.part, network: World.north, comparison: comparison)
    let lines = rows(NetworkTotalsSheet([totals]).sheet)
    #expect(lines.count == 2)
    #expect(
      Array(lines[1][3...]) == [
        "CAN04.Numerator", "40", "30", "10", "A81004", "", "",
        "With A81004, which is no member, they agree.",
      ]
    )
  }
}
