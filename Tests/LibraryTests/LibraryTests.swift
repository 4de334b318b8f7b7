import Book
import Findings
import FoundationEssentials
import Intake
import Quality
import Reconciliation
import Runs
import Testing

/// The main job, done with the library alone, as another program would.
@Suite struct LibraryTests {
  private static let samples =
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/samples"

  private static func moment(_ text: String) -> Timestamp {
    guard let moment = Timestamp(iso: text) else { preconditionFailure("no moment: \(text)") }
    return moment
  }

  @Test("makes a book, takes the first delivery of the samples in, and aggregates")
  func firstMonth() throws {
    let folder = "/tmp/reckoner-library-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let book = "\(folder)/book"
    let reader = IntakeReader(spoolFolder: folder)

    let first = try BookRun.create(book, actor: "Ann", moment: Self.moment("2025-04-01T08:00:00"))
    #expect(first == 1)

    let definitions = try IngestRun.ingest(
      ["\(Self.samples)/definitions", "\(Self.samples)/relationships-april.csv"],
      into: book,
      by: "Ann",
      at: Self.moment("2025-04-01T09:00:00"),
      with: reader
    )
    #expect(definitions.version?.number == 2)
    #expect(definitions.result.tableChanges.contains { $0.table == "services" && $0.added == 1 })
    #expect(definitions.result.parts.isEmpty)

    let delivery = try IngestRun.ingest(
      ["\(Self.samples)/extracts/2025-04-07"],
      into: book,
      by: "Ann",
      at: Self.moment("2025-04-07T09:00:00"),
      with: reader
    )
    #expect(delivery.version?.number == 3)
    #expect(delivery.result.refusal == nil && delivery.result.changesAnything)
    #expect(delivery.result.counts[.new] > 0)
    let part = try #require(delivery.result.parts.last)
    #expect(part.isChanged && part.differences.contains { $0.outcome == .new })

    let night = try AggregateRun.aggregate(
      book,
      by: "night",
      at: Self.moment("2025-04-08T02:00:00")
    )
    #expect(night.version?.number == 4)
    let calculated = night.run.decisions.outcome.events.filter { $0.kind == .calculated }
    #expect(!calculated.isEmpty)

    let after = try BookRun(book, actor: "Ann", moment: Self.moment("2025-04-08T09:00:00"))
    #expect(after.base.number == 4)
    let rows = after.state.declarations.declarationRows
    #expect(rows.contains { $0.status == .awaitingServiceProviderApproval })
    #expect(rows.allSatisfy { $0.causes.isEmpty })
  }

  @Test("a refused delivery leaves the book as it is")
  func refused() throws {
    let folder = "/tmp/reckoner-library-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let moment = Self.moment("2025-04-01T08:00:00")
    _ = try BookRun.create("\(folder)/book", actor: "Ann", moment: moment)
    let file = "\(folder)/services.csv"
    try Data("service,name\r\nNCD2425,Network\r\n".utf8).write(to: URL(filePath: file))
    do {
      var run = try IngestRun(
        [file],
        into: "\(folder)/book",
        by: "Ann",
        at: moment,
        with: IntakeReader(spoolFolder: folder)
      )
      let result = try run.take()
      #expect(result.refusal?.code == .deliveryRefused)
      #expect(result.findings.highest == .error)
      let version = try run.publish()
      #expect(version == nil)
    }
    #expect(try Book(opening: "\(folder)/book").version().number == 1)
  }
}
