import Quality
import Testing

@testable import Reconciliation

/// The default of a tick-box never replaces an answer to it that was given.
@Suite struct TickBoxTests {
  private static let kinds: [SubmissionKind] = [.automatic, .manual]
  private static let times: [Int64] = [50, 100, 200]

  private func merge(
    _ held: [Cell],
    _ came: [Cell]
  ) -> (rows: StoredRows, counts: OutcomeCounts, differences: [FieldDifference]) {
    var merge = RowMerge(
      stored: StoredRows(held),
      delivered: DeliveredRows(came),
      isKnown: true,
      isMapped: [true]
    )
    var counts = OutcomeCounts()
    let differences = merge.run(isCutShort: false, counts: &counts)
    return (merge.storedRows(), counts, differences)
  }

  @Test(arguments: kinds, times)
  func aDefaultGivesWayToAnAnswerOfTheBook(kind: SubmissionKind, at: Int64) throws {
    let held = Cell("Y", kind)
    let other = merge([held], [Cell("N", .defaulted, at: at)])
    #expect(other.rows.cells == [held.testDescription])
    #expect(other.counts[.superseded] == 1 && other.counts[.changed] == 0)
    let difference = try #require(other.differences.first)
    #expect(difference.reason == "filled in by default; the answer that was entered stands")
    #expect(difference.isDefaulted && !difference.isWithinDelivery)
    #expect(difference.before == .yes && difference.after == .no)

    // The same answer stays somebody's, or the next default would replace it.
    let same = merge([held], [Cell("Y", .defaulted, at: at)])
    #expect(same.rows.cells == [held.testDescription])
    #expect(same.counts[.unchanged] == 1 && same.differences.isEmpty)
  }

  @Test(arguments: kinds, times)
  func anAnswerReplacesADefaultOfTheBook(kind: SubmissionKind, at: Int64) {
    let answer = Cell("Y", kind, at: at)
    let other = merge([Cell("N", .defaulted)], [answer])
    #expect(other.rows.cells == [answer.testDescription])
    #expect(other.counts[.changed] == 1)
    #expect(other.differences.map(\.reason) == ["entered where the book held a default"])

    let same = merge([Cell("Y", .defaulted)], [answer])
    #expect(same.rows.cells == [answer.testDescription])
    #expect(same.counts[.unchanged] == 1 && same.differences.isEmpty)
  }

  @Test(arguments: kinds, times)
  func aDefaultGivesWayWithinOneDelivery(kind: SubmissionKind, at: Int64) throws {
    let cells = [Cell("N", .defaulted, at: at), Cell("Y", kind)]
    for cells in [cells, cells.reversed()] {
      let (rows, counts, differences) = merge([], cells)
      #expect(rows.cells == [Cell("Y", kind).testDescription])
      #expect(counts[.new] == 1 && counts[.superseded] == 1 && counts[.conflict] == 0)
      let said = try #require(differences.first { $0.outcome == .superseded })
      #expect(said.isDefaulted && said.isWithinDelivery)
      #expect(said.reason.hasPrefix("filled in by default; line "))
    }
  }

  @Test func amongAnswersAndAmongDefaultsTheLatestCounts() {
    for kind in SubmissionKind.allCases {
      #expect(merge([Cell("Y", kind)], [Cell("N", kind, at: 200)]).rows.cells[0].contains("N"))
      #expect(merge([Cell("Y", kind)], [Cell("N", kind, at: 50)]).rows.cells[0].contains("Y"))
    }
    let answers = merge([Cell("Y", .manual)], [Cell("N", .automatic, at: 200)])
    #expect(answers.rows.cells == [Cell("N", .automatic, at: 200).testDescription])
    #expect(merge([Cell("Y", .manual)], [Cell("N", .automatic)]).counts[.conflict] == 1)
  }

  @Test func aBlankAnswersNothing() {
    let blank = merge([Cell("Y", .manual)], [Cell("", .defaulted, at: 200)])
    #expect(blank.rows.cells == [Cell("Y", .manual).testDescription])
    #expect(blank.counts[.missing] == 1)
    let filled = merge([Cell("", .manual, at: 200)], [Cell("N", .defaulted, at: 300)])
    #expect(filled.rows.cells == [Cell("N", .defaulted, at: 300).testDescription])
  }

  @Test func anAnswerThatIsMarkedAsSupersededCountsForNothing() {
    let cells = [Cell("Y", .manual, isLast: false), Cell("N", .defaulted, at: 50)]
    #expect(merge([], cells).rows.cells == [Cell("N", .defaulted, at: 50).testDescription])
  }

  @Test func everyDifferenceHasALineOfItsOwn() {
    let came = [
      Cell("Y", .manual), Cell("N", .defaulted), Cell("N", .defaulted, at: 200),
    ]
    let (rows, counts, differences) = merge([Cell("N", .manual, at: 300)], came)
    #expect(rows.cells == [Cell("N", .manual, at: 300).testDescription])
    #expect(counts[.superseded] == 3)
    #expect(differences.map(\.outcome) == [.superseded, .superseded, .superseded])
    #expect(differences.map(\.line) == [3, 4, 2])
    #expect(differences.map(\.isDefaulted) == [true, true, false])
  }

  /// However the rows of a tick-box are spread over deliveries, the same one counts.
  @Test func theOrderOfTheDeliveriesDoesNotMatter() {
    var cells: [Cell] = []
    for kind in [SubmissionKind.automatic, .manual, .defaulted] {
      for value in ["Y", "N"] {
        // No two of them of the same time, which nobody could tell apart.
        cells.append(Cell(value, kind, at: Int64((cells.count * 5) % 7)))
      }
    }
    for first in cells.indices {
      for second in cells.indices {
        for third in cells.indices {
          let came = [cells[first], cells[second], cells[third]]
          let atOnce = merge([], came).rows
          var held = StoredRows([])
          for cell in came {
            var merge = RowMerge(
              stored: held,
              delivered: DeliveredRows([cell]),
              isKnown: true,
              isMapped: [true]
            )
            var counts = OutcomeCounts()
            _ = merge.run(isCutShort: false, counts: &counts)
            held = merge.storedRows()
          }
          #expect(held.cells == atOnce.cells, "\(came.map(\.testDescription))")
          #expect(held.submissions == atOnce.submissions)
        }
      }
    }
  }
}
