import Book
import FileFaults
import Files
import Findings
import Testing

@Suite struct PublicationTests {
  @Test func publishesWhatWasPut() throws {
    let one = try BookCase()
    try one.create()
    let version = try one.ingest(2, month: 1)
    let book = try Book(opening: one.path)
    #expect(try book.version() == version)
    #expect(version.number == 2)
    #expect(version.parent?.number == 1)
    #expect(version.file("events.csv")?.rows == 1)
    #expect(version.files.map(\.path).count == 4)
    let file = try #require(version.file("reports/summary.txt"))
    #expect(try book.contents(of: file) == Array("run 2\n".utf8))
    let input = try #require(version.inputs.first)
    #expect(try book.contents(of: input) == Array("extract, 2\n".utf8))
    #expect(try book.isInEffect(input.sha256))
  }
}
