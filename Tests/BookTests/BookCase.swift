import Book
import FileFaults
import Files
import Findings
import TestSupport

/// A book in a temporary folder, and runs on it.
struct BookCase {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = "\(folder.path)/book"
  }

  static func details(_ run: Int) -> RunDetails {
    RunDetails(
      at: "2026-04-0\(run)T09:00:00Z",
      by: "Ann \"A\" Example",
      command: "run \(run)",
      rulesVersion: "1"
    )
  }

  static func part(_ month: Int) -> String {
    "tables/achievement/service=NCD2425/achievement_date=2025-0\(month)-28/part.csv"
  }

  @discardableResult
  func create(on disk: any FileOperations = LocalDisk()) throws -> Book {
    try Book.create(at: path, details: Self.details(1), operations: disk)
  }

  /// Publishes a version that takes in one input and changes one part.
  @discardableResult
  func ingest(_ run: Int, month: Int, on disk: any FileOperations = LocalDisk()) throws
    -> BookVersion
  {
    let book = try Book(opening: path, operations: disk)
    let publication = try book.beginPublication(by: "ann")
    publication.keepAll(under: "tables/")
    _ = try publication.addInput(
      bytes: Array("extract, \(run)\n".utf8),
      name: "extract \(run).csv",
      kind: "extract"
    )
    let writer = try publication.writer(for: Self.part(month))
    try writer.append(Array("organisation,value\r\n".utf8))
    for row in 0..<20 { try writer.append(Array("A8100\(row),\(row * run)\r\n".utf8)) }
    _ = try writer.finish(rows: 20)
    try publication.put("events.csv", bytes: Array("event\r\n\(run)\r\n".utf8), rows: 1)
    try publication.put("reports/summary.txt", bytes: Array("run \(run)\n".utf8))
    return try publication.publish(Self.details(run))
  }

  @discardableResult
  func undo(_ run: Int, to earlier: Int, on disk: any FileOperations = LocalDisk()) throws
    -> BookVersion
  {
    let book = try Book(opening: path, operations: disk)
    let publication = try book.beginPublication(by: "ann")
    try publication.restore(earlier)
    try publication.put("events.csv", bytes: Array("event\r\nundo \(run)\r\n".utf8), rows: 1)
    return try publication.publish(Self.details(run))
  }

  @discardableResult
  func quarantine(on disk: any FileOperations = LocalDisk()) throws -> QuarantineRecord {
    let source = try folder.write(Array("refused".utf8), as: "refused.csv")
    let publication = try Book(opening: path, operations: disk).beginPublication(by: "ann")
    defer { publication.abandon() }
    return try publication.quarantine(
      from: source,
      findings: [
        Finding(.fileDiffers, "is \"wrong\", twice", at: Place(source: "refused.csv", line: 2))
      ],
      at: "2026-05-01T00:00:00Z",
      by: "ann"
    )
  }

  /// Changes the bytes behind all names of a file, as an editor in place or a bad disk would.
  func overwrite(_ file: String, _ bytes: [UInt8]) throws {
    let disk = LocalDisk()
    let descriptor = try disk.open(file, for: .locking)
    try disk.truncate(descriptor, to: 0)
    try disk.writeAll(descriptor, bytes.span)
    try disk.close(descriptor)
  }

  func objects() throws -> [String] {
    try snapshot().keys.filter { $0.hasPrefix("/objects/") && $0.utf8.count > 20 }
  }

  func snapshot() throws -> [String: String] {
    try TemporaryFolder.snapshot(path)
  }
}
