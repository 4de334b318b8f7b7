import Quality
import Testing

@testable import Reconciliation

/// Two sorted cursors are brought together, each organisation once.
@Suite struct PartPairTests {
  @Test(
    arguments: [
      ([], [], []),
      (["T00001"], [], ["book T00001"]),
      ([], ["T00001"], ["first T00001"]),
      (["T00001"], ["T00001"], ["both T00001"]),
      (["T00001", "T00003"], ["T00002"], ["book T00001", "first T00002", "book T00003"]),
      (
        ["T00002"], ["T00001", "T00002", "T00003"], ["first T00001", "both T00002", "first T00003"]
      ),
    ] as [([String], [String], [String])]
  )
  func order(stored: [String], delivered: [String], expected: [String]) {
    var held = stored.map { StoredRows([Cell("7")], of: PartWorld.ods($0)) }[...]
    var came = delivered.map { DeliveredRows([Cell("7")], of: PartWorld.ods($0)) }[...]
    var seen: [String] = []
    while let pair = PartPair(held.first, came.first) {
      switch pair {
      case .stored(let rows): seen.append("book \(rows.organisation)")
      case .delivered(let rows, over: nil): seen.append("first \(rows.organisation)")
      case .delivered(let rows, over: let standing?):
        #expect(rows.organisation == standing.organisation)
        seen.append("both \(rows.organisation)")
      }
      #expect(pair.takesStored || pair.takesDelivered)
      if pair.takesStored { held.removeFirst() }
      if pair.takesDelivered { came.removeFirst() }
    }
    #expect(seen == expected)
    #expect(held.isEmpty && came.isEmpty)
  }
}
