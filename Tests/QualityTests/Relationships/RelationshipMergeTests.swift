import Findings
import Quality
import Testing

@Suite struct RelationshipMergeTests {
  private func row(_ text: String, _ commissioner: String) throws -> RelationshipRow {
    RelationshipRow(
      spell: try GeneratedSpells.spell(text),
      networkCommissioner: ODSCode(commissioner)
    )
  }

  private let file = Place(source: "r.csv")

  @Test func commissionersNotInTheFileAreKept() throws {
    let book = [
      try row("A10001 U10001 2019-07-01", "16C"), try row("A10002 U10002 2019-07-01", "84H"),
    ]
    let delivered = [try row("A10001 U10001 2019-07-01 2024-06-30", "16C")]
    let merge = RelationshipMerge(book: book, delivered: delivered, file: file)
    #expect(merge.rows == [delivered[0], book[1]])
    #expect(merge.kept == [book[1]])
    #expect(merge.commissioners.map(\.text) == ["16C"])
    #expect(merge.findings.isEmpty)
  }

  @Test func whatACoveredCommissionerNoLongerHasIsGone() throws {
    let book = try (1...6).map { try row("A1000\($0) U10001 2019-07-01", "16C") }
    let merge = RelationshipMerge(book: book, delivered: Array(book.prefix(4)), file: file)
    #expect(merge.rows == Array(book.prefix(4)) && merge.kept.isEmpty)
    // Two of six are a third, and up to a third may go.
    #expect(merge.findings.isEmpty)
  }

  @Test func moreThanAThirdIsRefused() throws {
    let book = try (1...6).map { try row("A1000\($0) U10001 2019-07-01", "16C") }
    let merge = RelationshipMerge(book: book, delivered: Array(book.prefix(3)), file: file)
    #expect(merge.findings.map(\.rule.id) == ["NET009"])
    #expect(
      merge.findings.first?.message == "The file has 3 spells of commissioner 16C, and the book 6"
    )
    let half = RelationshipMerge.ShrinkLimit(part: 1, whole: 2)
    #expect(
      RelationshipMerge(book: book, delivered: Array(book.prefix(3)), file: file, limit: half)
        .findings.isEmpty
    )
  }

  @Test func mergedCommissionersCoverTheNetworksTheyTookOver() throws {
    // 00C went up into 84H: its networks are in the file under the new code.
    let book = [
      try row("A10001 U10001 2019-07-01", "00C"), try row("A10002 U10001 2019-07-01", "00C"),
      try row("A10003 U10001 2019-10-01", "00C"), try row("A10004 U10002 2019-07-01", "84H"),
    ]
    let delivered = [
      try row("A10001 U10001 2019-07-01", "84H"), try row("A10002 U10001 2019-07-01", "84H"),
      try row("A10004 U10002 2019-07-01", "84H"),
    ]
    let merge = RelationshipMerge(book: book, delivered: delivered, file: file)
    #expect(merge.rows == delivered && merge.kept.isEmpty && merge.findings.isEmpty)
  }

  @Test func withoutCommissionersItIsTheNetworksThatAreCovered() throws {
    let book = [try row("A10001 U10001 2019-07-01", ""), try row("A10002 U10002 2019-07-01", "")]
    let delivered = [try row("A10003 U10001 2019-07-01", "")]
    let merge = RelationshipMerge(book: book, delivered: delivered, file: file)
    #expect(merge.rows == [book[1], delivered[0]] && merge.kept == [book[1]])
    #expect(merge.findings.isEmpty)
  }

  @Test func nothingDeliveredChangesNothing() throws {
    let book = [try row("A10001 U10001 2019-07-01", "16C")]
    #expect(RelationshipMerge(book: book, delivered: [], file: file).rows == book)
    #expect(RelationshipMerge(book: [], delivered: book, file: file).rows == book)
    #expect(RelationshipMerge(book: book, delivered: book, file: file).rows == book)
  }
}
