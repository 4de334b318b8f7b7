import Quality
import Testing

@testable import Reconciliation

/// What becomes of one value, case by case.
@Suite struct RowMergeTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let held: [Cell]
    let came: [Cell]
    /// What the book holds then.
    let stands: [Cell]
    /// How many came to what.
    let counts: [OutcomeClass: Int]
    /// The outcome and reason of each difference.
    var differences: [String] = []
    var isCutShort = false

    var testDescription: String { name }
  }

  static let values: [Case] = [
    Case(
      name: "the same",
      held: [Cell("7")],
      came: [Cell("7")],
      stands: [Cell("7")],
      counts: [.unchanged: 1]
    ),
    Case(
      name: "new",
      held: [],
      came: [Cell("7")],
      stands: [Cell("7")],
      counts: [.new: 1],
      differences: ["new: the book held no such value"]
    ),
    Case(
      name: "later",
      held: [Cell("7")],
      came: [Cell("5", at: 200)],
      stands: [Cell("5", at: 200)],
      counts: [.changed: 1],
      differences: ["changed: submitted later with another value"]
    ),
    Case(
      name: "later, by a person",
      held: [Cell("7")],
      came: [Cell("5", .manual, at: 200)],
      stands: [Cell("5", .manual, at: 200)],
      counts: [.changed: 1],
      differences: ["changed: submitted later with another value"]
    ),
    Case(
      name: "later, filled in by default: of numbers the latest counts",
      held: [Cell("7", .manual)],
      came: [Cell("0", .defaulted, at: 200)],
      stands: [Cell("0", .defaulted, at: 200)],
      counts: [.changed: 1],
      differences: ["changed: submitted later with another value"]
    ),
    Case(
      name: "earlier",
      held: [Cell("7")],
      came: [Cell("9", at: 50)],
      stands: [Cell("7")],
      counts: [.superseded: 1],
      differences: ["superseded: submitted before the value that the book holds"]
    ),
    Case(
      name: "earlier, by a person",
      held: [Cell("7")],
      came: [Cell("9", .manual, at: 50)],
      stands: [Cell("7")],
      counts: [.superseded: 1],
      differences: ["superseded: submitted before the value that the book holds"]
    ),
    Case(
      name: "another value of the same time",
      held: [Cell("7")],
      came: [Cell("9")],
      stands: [Cell("7")],
      counts: [.conflict: 1],
      differences: ["conflict: another value of the same moment; the old one stands"]
    ),
    Case(
      name: "the same value, later",
      held: [Cell("7")],
      came: [Cell("7", at: 200)],
      stands: [Cell("7", at: 200)],
      counts: [.unchanged: 1]
    ),
    Case(
      name: "the same value, earlier",
      held: [Cell("7")],
      came: [Cell("7", at: 50)],
      stands: [Cell("7")],
      counts: [.unchanged: 1]
    ),
    Case(
      name: "a blank over a value",
      held: [Cell("7")],
      came: [Cell("", at: 200)],
      stands: [Cell("7")],
      counts: [.missing: 1],
      differences: ["missing: the value is blank; the old one stands"]
    ),
    Case(
      name: "a blank of the same time",
      held: [Cell("7")],
      came: [Cell("")],
      stands: [Cell("7")],
      counts: [.conflict: 1],
      differences: [
        "conflict: a blank of the same moment as the value that the book holds; the value stands"
      ]
    ),
    Case(
      name: "a blank in the older layout, which knows no moments",
      held: [Cell("7", at: 0)],
      came: [Cell("", at: 0)],
      stands: [Cell("7", at: 0)],
      counts: [.missing: 1],
      differences: ["missing: the value is blank; the old one stands"]
    ),
    Case(
      name: "a value over a blank in the older layout, which knows no moments",
      held: [Cell("", at: 0)],
      came: [Cell("7", at: 0)],
      stands: [Cell("7", at: 0)],
      counts: [.changed: 1],
      differences: ["changed: submitted later with another value"]
    ),
    Case(
      name: "an earlier blank",
      held: [Cell("7")],
      came: [Cell("", at: 50)],
      stands: [Cell("7")],
      counts: [.superseded: 1],
      differences: ["superseded: submitted before the value that the book holds"]
    ),
    Case(
      name: "a blank over nothing",
      held: [],
      came: [Cell("")],
      stands: [Cell("")],
      counts: [.missing: 1],
      differences: ["missing: the value is blank, and none was held before"]
    ),
    Case(
      name: "a blank again",
      held: [Cell("")],
      came: [Cell("", at: 200)],
      stands: [Cell("", at: 200)],
      counts: [.unchanged: 1]
    ),
    Case(
      name: "a value over a blank of the same time",
      held: [Cell("")],
      came: [Cell("7")],
      stands: [Cell("")],
      counts: [.conflict: 1],
      differences: [
        "conflict: a value of the same moment as the blank that the book holds; the blank stands"
      ]
    ),
    Case(
      name: "nought is a value",
      held: [Cell("7")],
      came: [Cell("0", at: 200)],
      stands: [Cell("0", at: 200)],
      counts: [.changed: 1],
      differences: ["changed: submitted later with another value"]
    ),
  ]

  static let vanished: [Case] = [
    Case(
      name: "vanished, automatic",
      held: [Cell("7"), Cell("3", field: 1)],
      came: [Cell("3", field: 1)],
      stands: [Cell("7"), Cell("3", field: 1)],
      counts: [.unchanged: 1, .missing: 1],
      differences: ["missing: gone from the extract; the old value stands"]
    ),
    Case(
      name: "vanished, filled in by default",
      held: [Cell("N", .defaulted), Cell("3", field: 1)],
      came: [Cell("3", field: 1)],
      stands: [Cell("N", .defaulted), Cell("3", field: 1)],
      counts: [.unchanged: 1, .missing: 1],
      differences: ["missing: gone from the extract; the old value stands"]
    ),
    Case(
      name: "vanished, entered by a person",
      held: [Cell("7", .manual), Cell("3", field: 1)],
      came: [Cell("3", field: 1)],
      stands: [Cell("7", .manual), Cell("3", field: 1)],
      counts: [.unchanged: 2]
    ),
    Case(
      name: "vanished, carried",
      held: [Cell("Y", .carried), Cell("3", field: 1)],
      came: [Cell("3", field: 1)],
      stands: [Cell("Y", .carried), Cell("3", field: 1)],
      counts: [.unchanged: 2]
    ),
    Case(
      name: "not there in a file that is cut short",
      held: [Cell("7"), Cell("3", field: 1), Cell("4", field: 2)],
      came: [Cell("3", field: 1)],
      stands: [Cell("7"), Cell("3", field: 1), Cell("4", field: 2)],
      counts: [.unchanged: 1],
      isCutShort: true
    ),
    Case(
      name: "a later value in a file that is cut short",
      held: [Cell("7"), Cell("3", field: 1)],
      came: [Cell("5", at: 200)],
      stands: [Cell("5", at: 200), Cell("3", field: 1)],
      counts: [.changed: 1],
      differences: ["changed: submitted later with another value"],
      isCutShort: true
    ),
  ]

  static let repeated: [Case] = [
    Case(
      name: "a duplicate",
      held: [Cell("7")],
      came: [Cell("7"), Cell("7")],
      stands: [Cell("7")],
      counts: [.unchanged: 1]
    ),
    Case(
      name: "two times in one delivery: the latest, not the largest",
      held: [],
      came: [Cell("9", at: 100), Cell("4", at: 200)],
      stands: [Cell("4", at: 200)],
      counts: [.new: 1, .superseded: 1],
      differences: ["new: the book held no such value"]
    ),
    Case(
      name: "a row marked as superseded",
      held: [],
      came: [Cell("9", at: 300, isLast: false), Cell("4", at: 200)],
      stands: [Cell("4", at: 200)],
      counts: [.new: 1, .superseded: 1],
      differences: ["new: the book held no such value"]
    ),
    Case(
      name: "only a row marked as superseded, and a value held",
      held: [Cell("7")],
      came: [Cell("9", at: 300, isLast: false)],
      stands: [Cell("7")],
      counts: [.superseded: 1]
    ),
    Case(
      name: "only a row marked as superseded, and nothing held",
      held: [],
      came: [Cell("9", isLast: false)],
      stands: [],
      counts: [.superseded: 1]
    ),
    Case(
      name: "a conflict in one delivery, and a value held",
      held: [Cell("7")],
      came: [Cell("8", at: 200), Cell("9", at: 200)],
      stands: [Cell("7")],
      counts: [.conflict: 1],
      differences: [
        "conflict: \"8\" on line 2 and \"9\" on line 3 were submitted at the same moment"
      ]
    ),
    Case(
      name: "a conflict in one delivery, and nothing held",
      held: [],
      came: [Cell("8"), Cell("9"), Cell("8"), Cell("1", at: 50)],
      stands: [],
      counts: [.conflict: 1, .superseded: 1],
      differences: [
        "conflict: \"8\" on line 2 and \"9\" on line 3 were submitted at the same moment"
      ]
    ),
    Case(
      name: "a blank, then a value of the same time",
      held: [],
      came: [Cell(""), Cell("9")],
      stands: [],
      counts: [.conflict: 1],
      differences: [
        "conflict: a blank on line 2 and \"9\" on line 3 were submitted at the same moment"
      ]
    ),
    Case(
      name: "a value, then a blank of the same time",
      held: [],
      came: [Cell("9"), Cell("")],
      stands: [],
      counts: [.conflict: 1],
      differences: [
        "conflict: \"9\" on line 2 and a blank on line 3 were submitted at the same moment"
      ]
    ),
    Case(
      name: "a blank of the same time as an answer",
      held: [],
      came: [Cell(""), Cell("Y", .manual), Cell("N", .defaulted)],
      stands: [],
      counts: [.conflict: 1, .superseded: 1],
      differences: [
        "superseded: filled in by default; line 3 counts in its place",
        "conflict: a blank on line 2 and \"Y\" on line 3 were submitted at the same moment",
      ]
    ),
  ]

  static let carried: [Case] = [
    Case(
      name: "a default never replaces a carried answer",
      held: [Cell("Y", .carried)],
      came: [Cell("N", .defaulted, at: 200)],
      stands: [Cell("Y", .carried)],
      counts: [.superseded: 1],
      differences: [
        "superseded: filled in by default; the answer that was carried forward stands"
      ]
    ),
    Case(
      name: "an answer to the date replaces a carried one, also an earlier one",
      held: [Cell("Y", .carried)],
      came: [Cell("N", .manual, at: 50)],
      stands: [Cell("N", .manual, at: 50)],
      counts: [.changed: 1],
      differences: ["changed: entered where the book held an answer that was carried forward"]
    ),
    Case(
      name: "a blank says that nobody answered, which a carried answer knows",
      held: [Cell("Y", .carried)],
      came: [Cell("", .manual, at: 200)],
      stands: [Cell("Y", .carried)],
      counts: [.unchanged: 1]
    ),
    Case(
      name: "a blank says that nobody answered, which a default knows",
      held: [Cell("N", .defaulted)],
      came: [Cell("", at: 200)],
      stands: [Cell("N", .defaulted)],
      counts: [.unchanged: 1]
    ),
  ]

  @Test(arguments: values + vanished + repeated + carried)
  func whatBecomesOfAValue(it: Case) {
    let stored = StoredRows(it.held)
    var merge = RowMerge(
      stored: stored,
      delivered: DeliveredRows(it.came),
      isKnown: true,
      isMapped: [true, true, true]
    )
    var counts = OutcomeCounts()
    let differences = merge.run(isCutShort: it.isCutShort, counts: &counts)
    let rows = merge.storedRows()
    #expect(rows.cells == it.stands.map(\.testDescription))
    #expect(Set(rows.submissions).count == rows.submissions.count)
    for outcome in OutcomeClass.allCases {
      #expect(counts[outcome] == it.counts[outcome] ?? 0, "\(outcome)")
    }
    #expect(differences.map { "\($0.outcome): \($0.reason)" } == it.differences)

    // The same delivery again: nothing of the book moves, and nothing is new or changed.
    var again = RowMerge(
      stored: rows,
      delivered: DeliveredRows(it.came),
      isKnown: true,
      isMapped: [true, true, true]
    )
    var counted = OutcomeCounts()
    _ = again.run(isCutShort: it.isCutShort, counts: &counted)
    #expect(again.storedRows().rows == rows.rows)
    #expect(again.storedRows().submissions == rows.submissions)
    #expect(counted[.new] == 0 && counted[.changed] == 0)
  }

  @Test func whatVanishedIsCountedByWhatBecameOfIt() {
    var merge = RowMerge(
      stored: StoredRows([
        Cell("1", field: 0), Cell("2", .manual, field: 1), Cell("Y", .carried, field: 2),
        Cell("4", field: 3), Cell("5", field: 4),
      ]),
      delivered: DeliveredRows([Cell("", at: 200, field: 3), Cell("", field: 5)]),
      isKnown: true,
      isMapped: Array(repeating: true, count: 6)
    )
    var counts = OutcomeCounts()
    _ = merge.run(isCutShort: false, counts: &counts)
    #expect(counts.vanished == 4)
    #expect(counts.keptEntries == 2)
    #expect(counts.blanked == 1)
    // Two that vanished, one blank over a value, one blank over nothing.
    #expect(counts[.missing] == 4)
    #expect(counts[.unchanged] == 2)
  }
}
