import Bundles
import FoundationEssentials

/// A folder with files that a test makes, in which the command is run; gone when the test is over.
final class Desk {
  let path: String
  /// The folder of the samples, with definitions of NCD2425 and relationships of made-up practices.
  static let samples =
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/samples"

  init() throws {
    path = "/tmp/reckoner-delivery-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file.
  func write(_ name: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(filePath: "\(path)/\(name)"))
  }

  /// Writes a file of an extract.
  func write(_ name: String, _ extract: SmallExtract) throws {
    try write(name, extract.bytes)
  }

  /// Writes a zip.
  func zip(_ name: String, level: Int = 6, _ members: [(String, [UInt8])]) throws {
    try write(name, try Self.zipped(level: level, members))
  }

  /// The bytes of a zip.
  static func zipped(level: Int = 6, _ members: [(String, [UInt8])]) throws -> [UInt8] {
    let box = Box()
    var writer = BundleWriter(level: level) { bytes in
      for index in bytes.indices { box.bytes.append(bytes[index]) }
    }
    for (name, bytes) in members {
      writer.begin(member: name)
      try writer.write(bytes.span)
      try writer.end()
    }
    try writer.finish()
    return box.bytes
  }

  private final class Box {
    var bytes: [UInt8] = []
  }

  /// The bytes of a file.
  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: "\(path)/\(name)")))
  }

  /// The text of a file.
  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  /// Checks files.
  func check(_ arguments: String...) throws -> ReckonerProcess.Ending {
    try ReckonerProcess.run(["check"] + arguments, in: path)
  }

  /// Makes a book, with the definitions and relationships of the samples.
  func makeBook(
    _ name: String = "book",
    defined: Bool = true,
    at moment: String = "2025-04-01T08:00:00"
  ) throws {
    _ = try run(["init", name, "--by", "A Person", "--at", moment])
    guard defined else { return }
    let ending = try run([
      "ingest", name, "\(Self.samples)/definitions", "\(Self.samples)/relationships-april.csv",
      "--by", "A Person", "--at", "2025-04-01T09:00:00",
    ])
    precondition(ending.status == 0, ending.output + ending.talk)
  }

  /// Takes files in, at a given moment.
  func ingest(
    _ files: String...,
    into book: String = "book",
    at moment: String = "2025-04-06T09:00:00",
    _ variables: [String: String] = [:]
  ) throws -> ReckonerProcess.Ending {
    try run(["ingest", book] + files + ["--by", "A Person", "--at", moment], variables)
  }

  /// Runs the command.
  func run(
    _ arguments: [String],
    _ variables: [String: String] = [:]
  ) throws -> ReckonerProcess.Ending {
    try ReckonerProcess.run(arguments, in: path, variables)
  }

  /// Everything below a folder: bytes of files and ends of links, by path.
  func tree(_ folder: String) throws -> [String: [UInt8]] {
    let root = "\(path)/\(folder)"
    var tree: [String: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
      if let end = try? FileManager.default.destinationOfSymbolicLink(atPath: "\(root)/\(name)") {
        tree[name] = Array(end.utf8)
      } else if name != "lock" {
        // The lock names whoever wrote last.
        tree[name] = FileManager.default.contents(atPath: "\(root)/\(name)").map(Array.init) ?? []
      }
    }
    return tree
  }

  /// The tables of a book, read through their links, but for those that name files and lines.
  func tables(_ book: String = "book") throws -> [String: String] {
    let root = "\(book)/current/tables"
    var tables: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(
      atPath: URL(filePath: "\(path)/\(root)").resolvingSymlinksInPath().path
    )
    where name.hasSuffix(".csv") && !["inputs.csv", "asks.csv"].contains(name)
      && !name.hasSuffix("differences.csv")
    {
      tables[name] = try text("\(root)/\(name)")
    }
    return tables
  }

  /// The part of NCD2425 as at the payment date, as it is on disk.
  func part(_ book: String = "book") throws -> String {
    let folder = "achievement/service=NCD2425/achievement_date=2025-03-31"
    return try text("\(book)/current/tables/\(folder)/part.csv")
  }
}
