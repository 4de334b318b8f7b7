import Book
import Findings
import Synchronization
import TestSupport
import Testing

@testable import Runs

@Suite struct PublishedFilesTests {
  private let folder: TemporaryFolder
  private let publication: Publication

  init() throws {
    folder = try TemporaryFolder()
    let path = folder.path + "/book"
    let details = RunDetails(at: "2025-04-01T09:00:00", by: "A", command: "init", rulesVersion: "0")
    _ = try Book.create(at: path, details: details)
    publication = try Book(opening: path).beginPublication(by: "A")
  }

  @Test func allFilesAreMade() throws {
    var files = PublishedFiles()
    for number in 0..<50 {
      files.add { publication throws(Failure) in
        try publication.put("reports/\(number).csv", bytes: Array("\(number)\r\n".utf8), rows: 0)
      }
    }
    try files.put(into: publication)
    #expect(Set(publication.files.map(\.path)).count == 50)
    publication.abandon()
  }

  @Test func theFirstFailureIsThrownAndStopsTheRest() throws {
    let begun = Mutex(0)
    var files = PublishedFiles()
    for number in 0..<50 {
      files.add { publication throws(Failure) in
        begun.withLock { $0 += 1 }
        if number >= 10 { throw Failure(.diskFull, "file \(number)") }
        try publication.put("reports/\(number).csv", bytes: [], rows: 0)
      }
    }
    let failure = #expect(throws: Failure.self) { try files.put(into: publication) }
    #expect(failure?.message == "file 10")
    #expect(begun.withLock { $0 } < 50)
    publication.abandon()
  }
}
