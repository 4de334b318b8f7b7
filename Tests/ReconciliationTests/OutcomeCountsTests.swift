import Quality
import Testing

@testable import Reconciliation

@Suite struct OutcomeCountsTests {
  @Test func everyOutcomeHasItsOwnCount() {
    var counts = OutcomeCounts()
    for (index, outcome) in OutcomeClass.allCases.enumerated() {
      counts.add(outcome, count: index + 1)
    }
    counts.vanished = 10
    counts.keptEntries = 20
    counts.blanked = 30
    var double = counts
    double.merge(counts)
    for (index, outcome) in OutcomeClass.allCases.enumerated() {
      #expect(counts[outcome] == index + 1)
      #expect(double[outcome] == 2 * (index + 1))
    }
    #expect([double.vanished, double.keptEntries, double.blanked] == [20, 40, 60])
  }
}
