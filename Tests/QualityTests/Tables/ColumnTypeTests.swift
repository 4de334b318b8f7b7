import Quality
import Testing

@Suite struct ColumnTypeTests {
  @Test(arguments: [
    (ColumnType.text, "Patients seen,\r\n\"once\"\tor é\u{A0}more"), (.organisation, "A81001"),
    (.service, "NCD2425"),
    (.indicator, "SMR01A"), (.code, "CAN04.~1"), (.date, "2024-02-29"),
    (.timestamp, "2025-04-05T19:36:07"),
    (.count, "0"), (.integer, "-12"), (.decimal, "12.50"), (.value, ""), (.value, "Y"),
    (.value, "14"),
    (.flag, "N"), (.word(["one", "two"]), "two"),
  ])
  func takes(_ type: ColumnType, _ cell: String) {
    #expect(type.problem(with: cell) == nil)
  }

  @Test(arguments: [
    (ColumnType.text, "a\u{0}b"), (.text, "a\u{1B}[31m"), (.text, "a\u{85}"),
    (.organisation, "A8 1001"),
    (.service, "NCD/2425"), (.indicator, "a b"), (.code, "a,b"), (.date, "2023-02-29"),
    (.date, "31/03/2024"),
    (.timestamp, "2025-04-05"), (.timestamp, "2025-04-05T19:36:07Z"), (.count, "-1"),
    (.count, "1.0"),
    (.integer, "--1"), (.integer, "-"), (.decimal, "1,5"), (.value, "*"), (.flag, "y"), (.flag, ""),
    (.word(["one", "two"]), "three"), (.date, ""), (.count, "1234567890123456789"),
  ])
  func refuses(_ type: ColumnType, _ cell: String) throws {
    let problem = try #require(type.problem(with: cell))
    #expect(!problem.hasSuffix("."))
    #expect(problem.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
  }

  @Test func problemsSayWhatIsMeant() {
    #expect(
      ColumnType.date.problem(with: "2023-02-29")
        == "“2023-02-29” is not a day: a date is written as 2025-03-31"
    )
    #expect(ColumnType.word(["a", "b"]).problem(with: "c") == "“c” is not one of a, b")
    let long = String(repeating: "x", count: 900)
    #expect(ColumnType.count.problem(with: long)?.contains("…") == true)
    #expect((ColumnType.count.problem(with: long) ?? long).count < 130)
  }

  @Test func emptyCellsAreTheColumnsBusiness() {
    #expect(Column("a", .date, "A day.", optional: true).problem(with: "") == nil)
    #expect(Column("a", .date, "A day.").problem(with: "") == "The cell is empty, and a may not be")
    #expect(Column("a", .text, "A text.").problem(with: "") != nil)
    #expect(Column("a", .date, "A day.", optional: true).problem(with: "x") != nil)
  }
}
