import Quality
import Testing

@testable import Reconciliation

/// What becomes of the rows of whole organisations.
@Suite struct PartReconcilerTests {
  private func reconciler(isCutShort: Bool = false) -> PartReconciler {
    // The definitions map the first two fields of three.
    PartReconciler(isCutShort: isCutShort, known: [.practice], isMapped: [true, true, false])
  }

  @Test func theSameRowsChangeNothing() {
    let cells = [Cell("7"), Cell("", .manual, field: 1), Cell("3", field: 2)]
    var reconciler = reconciler()
    let result = reconciler.take(stored: StoredRows(cells), delivered: DeliveredRows(cells))
    #expect(!result.isChanged)
    #expect(result.differences.isEmpty)
    #expect(result.rows.cells == cells.map(\.testDescription))
    #expect(reconciler.counts[.unchanged] == 3)
  }

  @Test func aSubmissionAloneIsAChangeOfTheRowsAndOfNoValue() {
    var reconciler = reconciler()
    let result = reconciler.take(
      stored: StoredRows([Cell("7")]),
      delivered: DeliveredRows([Cell("7", at: 200)])
    )
    #expect(result.isChanged)
    #expect(result.differences.isEmpty)
    #expect(reconciler.counts[.unchanged] == 1)
  }

  @Test func theFirstValuesOfAnOrganisationAreOneDifference() throws {
    var reconciler = reconciler()
    let cells = [Cell("7"), Cell("8", field: 1)]
    let result = reconciler.take(stored: nil, delivered: DeliveredRows(cells))
    #expect(result.isChanged)
    #expect(result.rows.cells == cells.map(\.testDescription))
    let difference = try #require(result.differences.first)
    #expect(result.differences.count == 1)
    #expect(difference.field == nil && difference.outcome == .new && difference.count == 2)
    #expect(difference.line == 2)
    #expect(reconciler.counts[.new] == 2)
  }

  @Test func firstValuesOfFieldsThatNothingMapsAreUnexpected() {
    var reconciler = reconciler()
    let cells = [Cell("7"), Cell("8", field: 1), Cell("9", field: 2)]
    let result = reconciler.take(stored: nil, delivered: DeliveredRows(cells))
    #expect(result.differences.map(\.outcome) == [.new, .unexpected])
    #expect(result.differences.map(\.count) == [2, 1])
    #expect(result.differences[1].reason == "the first 1 values of fields that no definition maps")
    #expect(result.rows.rows.count == 3)
    #expect(reconciler.counts[.new] == 2 && reconciler.counts[.unexpected] == 1)
  }

  @Test func firstValuesOfAStrangerAreUnexpected() {
    var reconciler = reconciler()
    let cells = [Cell("7"), Cell("", field: 1), Cell("9", field: 2)]
    let result = reconciler.take(stored: nil, delivered: DeliveredRows(cells, of: .stranger))
    #expect(result.differences.map(\.outcome) == [.unexpected, .missing])
    #expect(result.differences[0].count == 2)
    #expect(result.rows.rows.count == 3)
    #expect(reconciler.counts[.new] == 0 && reconciler.counts[.unexpected] == 2)
  }

  @Test(arguments: [
    (ODSCode.practice, UInt32(1), OutcomeClass.new, "the book held no such value"),
    (
      .practice, 2, .unexpected,
      "the book held no such value, and no definition maps the field"
    ),
    (
      .stranger, 1, .unexpected,
      "the book held no such value, and no table the organisation"
    ),
  ])
  func aNewValueOfWhomTheBookHolds(
    organisation: ODSCode,
    field: UInt32,
    outcome: OutcomeClass,
    reason: String
  ) {
    var reconciler = reconciler()
    let result = reconciler.take(
      stored: StoredRows([Cell("7")], of: organisation),
      delivered: DeliveredRows([Cell("7"), Cell("8", field: field)], of: organisation)
    )
    #expect(result.differences.map(\.outcome) == [outcome])
    #expect(result.differences.map(\.reason) == [reason])
    #expect(result.differences.map(\.field) == [field])
    #expect(reconciler.counts[outcome] == 1 && reconciler.counts[.unchanged] == 1)
  }

  @Test func anOrganisationOfWhichNoRowCountsChangesNothing() {
    for cells in [[Cell("7", isLast: false)], [Cell("7"), Cell("8")]] {
      var reconciler = reconciler()
      let result = reconciler.take(stored: nil, delivered: DeliveredRows(cells))
      #expect(!result.isChanged)
      #expect(result.rows.rows.isEmpty && result.rows.submissions.isEmpty)
    }
  }

  @Test func whatIsHeldAlreadyIsNotUnexpected() {
    var reconciler = reconciler()
    let held = [Cell("7"), Cell("8", field: 2)]
    _ = reconciler.take(
      stored: StoredRows(held, of: .stranger),
      delivered: DeliveredRows([Cell("6", at: 200), Cell("8", field: 2)], of: .stranger)
    )
    #expect(reconciler.counts[.unexpected] == 0)
    #expect(reconciler.counts[.changed] == 1 && reconciler.counts[.unchanged] == 1)
  }

  @Test func aFileThatIsCutShortTakesNothingAway() {
    let held = [Cell("7"), Cell("8", field: 1)]
    for (isCutShort, missing) in [(false, 1), (true, 0)] {
      var reconciler = reconciler(isCutShort: isCutShort)
      let result = reconciler.take(
        stored: StoredRows(held),
        delivered: DeliveredRows([Cell("7")])
      )
      #expect(!result.isChanged)
      #expect(reconciler.counts[.missing] == missing)
      #expect(reconciler.counts.vanished == missing)
    }
  }

  /// Every row of two fields, of three values, two kinds and two times, delivered twice.
  @Test func reconcilingTwiceChangesNothing() {
    let values = ["7", "N", ""]
    let kinds = [SubmissionKind.automatic, .defaulted]
    let cells = values.flatMap { value in
      kinds.flatMap { kind in [Int64(50), 150].map { Cell(value, kind, at: $0) } }
    }
    for held in cells {
      for first in cells {
        for second in cells {
          let stored = StoredRows([held])
          let delivered = DeliveredRows([first, second, Cell("1", field: 1)])
          var once = reconciler()
          let result = once.take(stored: stored, delivered: delivered)
          var twice = reconciler()
          let again = twice.take(stored: result.rows, delivered: delivered)
          let words = "\([held, first, second].map(\.testDescription))"
          #expect(!again.isChanged, "\(words)")
          #expect(twice.counts[.new] == 0 && twice.counts[.changed] == 0, "\(words)")
          var empty = reconciler()
          let new = empty.take(stored: nil, delivered: delivered)
          var full = reconciler()
          #expect(!full.take(stored: new.rows, delivered: delivered).isChanged, "\(words)")
        }
      }
    }
  }

  /// Differences other than what a file repeats within itself say what is counted.
  @Test func theDifferencesAddUpToTheCounts() {
    var reconciler = reconciler()
    var sums: [OutcomeClass: Int] = [:]
    for (stored, delivered) in [
      (nil, DeliveredRows([Cell("1"), Cell("2", field: 2)])),
      (nil, DeliveredRows([Cell("1"), Cell("2", field: 1)], of: .stranger)),
      (
        StoredRows([Cell("1"), Cell("Y", .manual, field: 1), Cell("3", field: 2)]),
        DeliveredRows([Cell("2", at: 200), Cell("N", .defaulted, at: 200, field: 1)])
      ),
    ] {
      for difference in reconciler.take(stored: stored, delivered: delivered).differences {
        sums[difference.outcome, default: 0] += difference.count
      }
    }
    for outcome in OutcomeClass.allCases where outcome != .unchanged {
      #expect(reconciler.counts[outcome] == sums[outcome] ?? 0, "\(outcome)")
    }
  }
}
