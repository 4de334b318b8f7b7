import Findings
import Quality
import Testing

@testable import Reconciliation

/// What the difference between a part of the book and of a delivery means.
@Suite struct PartComparisonTests {
  private static let old = Cell("7", at: 100, field: 1)

  private func comparison(
    _ world: PartWorld = PartWorld(),
    isOneFile: Bool = true,
    isCutShort: Bool = false
  ) -> PartComparison {
    PartComparison(
      fields: PartWorld.fields,
      known: Set(world.spells.map(\.practice)),
      places: isOneFile
        ? [Place(source: "extract.csv")]
        : [Place(source: "extract.csv"), Place(source: "other.csv")],
      isCutShort: isCutShort,
      keepsPayments: true,
      changes: ChangedValues(PartWorld.key, world.state, in: world.context),
      sums: nil,
      keeping: 5
    )
  }

  /// What a numerator of the book, 7, comes to beside a delivered one.
  @Test(
    arguments: [
      ([old], .unchanged, false, nil),
      ([Cell("8", at: 200, field: 1)], .changed, true, nil),
      ([Cell("8", at: 50, field: 1)], .superseded, false, .valueOlder),
      ([Cell("8", at: 100, field: 1)], .conflict, false, .valueContradictsBook),
      ([Cell("", at: 200, field: 1)], .missing, false, .valueBlanked),
      ([Cell("3", field: 2)], .missing, true, .valueVanished),
      ([Cell("Y", at: 200, field: 1)], .changed, true, .valueOfAnotherKind),
    ] as [([Cell], OutcomeClass, Bool, Rule?)]
  )
  func findingOfADifference(
    cells: [Cell],
    outcome: OutcomeClass,
    isChanged: Bool,
    rule: Rule?
  ) throws {
    var comparison = comparison()
    let pair = try #require(PartPair(StoredRows([Self.old]), DeliveredRows(cells)))
    #expect(comparison.take(pair).isChanged == isChanged)
    let part = comparison.outcome
    #expect(part.isChanged == isChanged)
    #expect(part.counts[outcome] == 1)
    #expect(part.findings.groups.map(\.rule) == (rule.map { [$0] } ?? []))
    if let finding = part.findings.groups.first?.shown.first {
      #expect(finding.subject == "T00001 NCD2425 2025-03-31 CAN04.B")
      #expect(finding.place.source == "extract.csv")
      #expect(finding.place.line == (rule == .valueVanished ? nil : 2))
    }
  }

  @Test("of several files, the one that has the row is named, with its line")
  func severalFiles() throws {
    var comparison = comparison(isOneFile: false)
    var came = DeliveredRows([Cell("8", at: 50, field: 1)])
    came.file = 1
    _ = comparison.take(try #require(PartPair(StoredRows([Self.old]), came)))
    let finding = try #require(comparison.outcome.findings.groups.first?.shown.first)
    #expect(finding.rule == .valueOlder)
    #expect(finding.place.source == "other.csv" && finding.place.line == 2)
  }

  @Test("an unchanged value whose submission has day and month exchanged keeps the old moment")
  func swapped() throws {
    let held = try #require(Timestamp(iso: "2025-04-03T08:00:00"))
    let came = try #require(Timestamp(iso: "2025-03-04T08:00:00"))
    let other = try #require(Timestamp(iso: "2025-04-04T08:00:00"))
    for (from, to, isSwapped) in [(held, came, true), (came, held, true), (held, other, false)] {
      var comparison = comparison()
      let stored = StoredRows([Cell("7", at: from.seconds, field: 1)])
      let delivered = DeliveredRows([Cell("7", at: to.seconds, field: 1)])
      let result = comparison.take(try #require(PartPair(stored, delivered)))
      #expect(comparison.outcome.swapped?.count == (isSwapped ? 1 : nil))
      #expect(result.isChanged == (!isSwapped && to > from))
      #expect(comparison.outcome.counts[.unchanged] == 1)
    }
  }

  @Test("what is asked of an organisation is one ask for each rule, with all its fields")
  func asks() throws {
    var comparison = comparison()
    let held = StoredRows([Cell("20"), Self.old, Cell("3", field: 2)])
    _ = comparison.take(try #require(PartPair(held, DeliveredRows([Cell("20")]))))
    #expect(comparison.outcome.asks.map(\.rule) == [.valueVanished])
    #expect(comparison.outcome.asks.map(\.fields) == [[1, 2]])
    #expect(comparison.outcome.findings.groups.map(\.count) == [2])
    #expect(comparison.outcome.heard.isEmpty)
  }

  @Test("a numerator above its denominator is said only where something changed")
  func fraction() throws {
    let cells = [Cell("5"), Cell("7", field: 1)]
    var same = comparison()
    _ = same.take(try #require(PartPair(StoredRows(cells), DeliveredRows(cells))))
    #expect(same.outcome.findings.isEmpty)
    var first = comparison()
    _ = first.take(try #require(PartPair(nil, DeliveredRows(cells))))
    #expect(first.outcome.findings.groups.map(\.rule) == [.numeratorAboveDenominator])
  }

  @Test(arguments: [false, true])
  func whoIsAbsentAndWhoIsUnknown(isCutShort: Bool) throws {
    var comparison = comparison(isCutShort: isCutShort)
    let held = StoredRows([Self.old])
    let passed = comparison.take(try #require(PartPair(held, nil)))
    #expect(passed.rows.cells == held.cells && !passed.isChanged)
    let stranger = DeliveredRows([Self.old], of: .stranger)
    _ = comparison.take(try #require(PartPair(nil, stranger)))
    #expect(comparison.outcome.absent == (isCutShort ? [] : [.practice]))
    #expect(comparison.outcome.unknown == [.stranger])
  }

  /// Only payment values that the book comes to hold move the network's declaration.
  @Test(
    arguments: [
      ([old], nil, true), ([Cell("", field: 1)], nil, false), ([Cell("3", field: 2)], nil, false),
      ([Cell("8", at: 200, field: 1)], [old], true), ([Cell("8", at: 50, field: 1)], [old], false),
      ([Cell("", at: 200, field: 1)], [old], false),
      ([Cell("4", at: 200, field: 2)], [Cell("3", field: 2)], false),
    ] as [([Cell], [Cell]?, Bool)]
  )
  func whatMovesADeclaration(came: [Cell], held: [Cell]?, moves: Bool) throws {
    var world = PartWorld()
    world.open()
    var comparison = comparison(world)
    let stored = held.map { StoredRows($0) }
    _ = comparison.take(try #require(PartPair(stored, DeliveredRows(came))))
    let changes = try #require(comparison.outcome.changes)
    let stamp = Stamp(actor: "Ann", at: Timestamp(seconds: 60))
    _ = world.state.take([changes], in: world.context, by: stamp)
    let causes = world.state.declarations[PartWorld.declaration(PartWorld.north)]?.causes
    #expect(causes == (moves ? [.value] : []))
  }

  @Test("the payment values are those that the book comes to hold, of whoever it holds")
  func payments() throws {
    var comparison = comparison()
    let second = PartWorld.ods("T00002")
    let (a, b) = (PartWorld.fields.rows[0].field, PartWorld.fields.rows[1].field)
    let came = DeliveredRows([Cell("9", at: 200, field: 1), Cell("3", field: 2)])
    _ = comparison.take(try #require(PartPair(StoredRows([Cell("20"), Self.old]), came)))
    _ = comparison.take(try #require(PartPair(StoredRows([Self.old], of: second), nil)))
    let payments = comparison.outcome.payments
    #expect(payments[.practice, a] == .number(20) && payments[.practice, b] == .number(9))
    #expect(payments[second, a] == nil && payments[second, b] == .number(7))
    #expect(payments.gaps(of: .stranger, in: [a, b]) == [a, b])
  }
}
