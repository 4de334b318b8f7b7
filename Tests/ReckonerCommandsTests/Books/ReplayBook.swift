import Book
import Foundation
import Runs
import TestSupport

@testable import ReckonerCommands

/// A book that is made by commands alone, from copies of the samples.
struct ReplayBook {
  static let extract = "Bulk_Ach_Ex_NCD2425_20240401_20250331.zip"
  private static let samples: String = {
    let root = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return "\(root)/samples"
  }()

  let folder: TemporaryFolder
  /// The book.
  let path: String
  /// Where the copies lie.
  let files: String
  /// Where the scratch folder is made.
  let place: String

  /// Copies the samples.
  init(in name: String = "files", rulesVersion: String = BookRun.rulesVersion) throws {
    folder = try TemporaryFolder()
    path = "\(folder.path)/book"
    files = "\(folder.path)/\(name)"
    place = "\(folder.path)/scratch"
    for folder in [files, place] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    for name in ["definitions", "extracts", "relationships-april.csv"] {
      try FileManager.default.copyItem(atPath: "\(Self.samples)/\(name)", toPath: file(name))
    }
    try Book.create(
      at: path,
      details: RunDetails(
        at: "2025-04-02T09:00:00",
        by: "Ann",
        command: "init",
        rulesVersion: rulesVersion
      )
    )
  }

  /// Definitions, an extract, aggregation, a declaration, another extract, undone and taken again.
  static func told(in name: String = "files") async throws -> ReplayBook {
    let book = try ReplayBook(in: name)
    let (first, second) = ("extracts/2025-04-07/\(extract)", "extracts/2025-05-06/\(extract)")
    _ = await book.run(
      "ingest",
      book.file("definitions"),
      book.file("relationships-april.csv"),
      at: "2025-04-02T09:10:00"
    )
    _ = await book.run("ingest", book.file(first), at: "2025-04-07T08:30:00")
    _ = await book.run("aggregate", at: "2025-04-08T02:00:00")
    _ = await Transcript.of(
      [
        "declaration", "declare", book.path, "U00001", "--service", "NCD2425", "--date",
        "2025-03-31", "--by", "Sam", "--at", "2025-04-09T10:00:00",
      ]
    )
    _ = await book.run("ingest", book.file(second), at: "2025-05-06T09:00:00")
    _ = await book.run("undo", "--yes", at: "2025-05-06T10:00:00")
    _ = await book.run(
      "ingest",
      "--hold-on",
      "affected",
      book.file(second),
      at: "2025-05-06T11:00:00"
    )
    return book
  }

  /// The path of a copy.
  func file(_ name: String) -> String { "\(files)/\(name)" }

  /// Copies a copy.
  func copy(_ name: String, to other: String) throws {
    try FileManager.default.copyItem(atPath: file(name), toPath: file(other))
  }

  /// Runs a command on the book; by Ann, if a moment is given.
  func run(_ command: String, _ rest: String..., at moment: String?) async -> Transcript {
    let by = moment.map { ["--by", "Ann", "--at", $0] } ?? []
    return await Transcript.of([command, "--book", path] + rest + by)
  }

  /// Replays the book.
  func verify(_ rest: String...) async -> Transcript {
    await Transcript.of(["verify", path, "--replay", "--scratch", place] + rest)
  }

  /// What lies where the scratch folder was.
  func scratch() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: place)
  }

  /// Publishes a table that no input makes, as if an input that changes nothing had made it.
  func forge(rulesVersion: String = BookRun.rulesVersion) throws {
    let name = "relationships-april.csv"
    let publication = try Book(opening: path).beginPublication(by: "Eve")
    publication.keepAll(under: "tables/")
    for file in publication.files where file.path.hasSuffix("/differences.csv") {
      publication.remove(file.path)
    }
    try publication.put("tables/organisations.csv", bytes: Array("forged\r\n".utf8), rows: 0)
    _ = try publication.addInput(from: file(name), kind: "relationships.csv")
    _ = try publication.publish(
      RunDetails(
        at: "2025-06-01T09:00:00",
        by: "Eve",
        command: "ingest \(name)",
        rulesVersion: rulesVersion
      )
    )
  }

  /// Puts a byte over the first of a file.
  func damage(_ path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    guard let handle = FileHandle(forWritingAtPath: path) else { return }
    try handle.write(contentsOf: Data("x".utf8))
    try handle.close()
  }
}
