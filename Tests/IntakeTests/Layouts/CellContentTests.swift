import Testing
import Workbooks

@testable import Intake

@Suite("Cells of a workbook as text")
struct CellContentTests {
  @Test(
    "A number is a day only where its cell has a date format",
    arguments: [
      (Cell.Kind.dateNumber, "43739", DateSystem.from1900, "2019-10-01"),
      (.dateNumber, "43739.0", .from1900, "2019-10-01"),
      (.dateNumber, "4.3739E4", .from1900, "2019-10-01"),
      (.dateNumber, "42277", .from1904, "2019-10-01"),
      (.dateNumber, "43739.5", .from1900, "43739.5"),
      (.dateNumber, "20191001", .from1900, "20191001"),
      (.dateNumber, "1", .from1900, "1"),
      (.number, "43739", .from1900, "43739"),
      (.number, "20191001", .from1900, "20191001"),
      (.number, "2.0191001E7", .from1900, "20191001"),
      (.number, "2.01910015E7", .from1900, "2.01910015E7"),
      (.number, "-5", .from1900, "-5"),
      (.number, "1E99", .from1900, "1E99"),
      (.dateText, "2019-10-01T00:00:00", .from1900, "2019-10-01"),
      (.dateText, "2019-10-01T09:30:00", .from1900, "2019-10-01T09:30:00"),
      (.text, " 00E12", .from1900, " 00E12"),
      (.boolean, "TRUE", .from1900, "TRUE"),
      (.error, "#N/A", .from1900, "#N/A"),
      (.uncomputed, "", .from1900, ""),
    ]
  )
  func text(kind: Cell.Kind, content: String, dates: DateSystem, expected: String) {
    #expect(CellContent.text(kind, content, in: dates) == expected)
  }
}
