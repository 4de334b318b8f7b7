import Book
import Quality
import Runs
import TestSupport
import Testing

@testable import ReckonerCommands

/// National averages are worked out when they are asked for, and what-if writes nothing.
@Suite struct AveragesTests {
  @Test("averages are added up over the networks, and what is taken in stays as it is")
  func averages() async throws {
    let book = try await PaymentsBook.calculated()
    let words = [
      "service", "averages", book.path, "--service", "NPT2425", "--date", "2025-03-31", "--format",
      "csv",
    ]
    let table = await book.run(words).output
    // Lists 50,000 and 25,000; denominators 500 and 250, 250 and 125.
    for line in [
      "NPT2425,2025-03-31,national-list,,75000,patients,",
      "NPT2425,2025-03-31,network-count,,2,number,",
      "NPT2425,2025-03-31,national-denominator,CAN04,750,patients,",
      "NPT2425,2025-03-31,national-denominator,HI03,375,patients,",
      "NPT2425,2025-03-31,national-list,HI03,75000,patients,",
    ] { #expect(table.contains(line), "\(table)") }
    #expect(try book.total("U00001") == "£5,742.00")
    try book.write("averages.csv", table.split(separator: "\r\n").map(String.init))
    let taken = await book.ingest("averages.csv")
    #expect(taken.output.contains("2 declarations await aggregation"), "\(taken.output)")
    _ = await book.aggregate(at: "2025-04-10T23:00:00")
    // The average list is 37,500 and the prevalences are as before: a third more.
    #expect(try book.total("U00001") == "£7,656.00")
    let again = await book.run(words).output
    #expect(again.contains("national-list,,75000,"))
  }

  @Test("what-if compares a planned membership in points and pounds, and writes nothing")
  func whatIf() async throws {
    let book = try await PaymentsBook.calculated()
    let version = try OpenBook(book.path).version.number
    try book.writeLists(["A81001": "30000"], to: "planned.csv")
    try book.writeParameters(["point-value,,200,pounds-per-point"], to: "value.csv")
    let planned = await book.run([
      "report", "what-if", book.path, "\(book.folder.path)/value.csv", "--format", "csv",
    ])
    #expect(
      planned.output.contains("NPT2425,2025-03-31,U00001,CAN04,11,11,2178,2200,22,")
        || planned.output.contains(
          "NPT2425,2025-03-31,U00001,CAN04,11,11,2178.00,2200.00,22.00,"
        ),
      "\(planned.output)"
    )
    #expect(planned.output.contains("U00001,,,,5742.00,5800.00,58.00,"))
    #expect(try OpenBook(book.path).version.number == version)
    let none = await book.run(["report", "what-if", book.path])
    #expect(none.status == 64)
  }
}
